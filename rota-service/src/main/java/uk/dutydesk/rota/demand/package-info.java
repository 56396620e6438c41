/** What has to be staffed: shift lines, bank holidays, and the duties they make on real days. */
@NullMarked
package uk.dutydesk.rota.demand;

import org.jspecify.annotations.NullMarked;
