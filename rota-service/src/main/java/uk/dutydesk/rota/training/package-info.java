/** Training in each year of approval, and what is told in time of approvals and training years that come to an end. */
@NullMarked
package uk.dutydesk.rota.training;

import org.jspecify.annotations.NullMarked;
