/** Who has carried how much unsocial work, and what a fair share of the next would be. */
@NullMarked
package uk.dutydesk.rota.fairness;

import org.jspecify.annotations.NullMarked;
