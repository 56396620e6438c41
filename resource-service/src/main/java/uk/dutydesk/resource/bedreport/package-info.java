/** What the search for beds shows over a quarter: refusals, unmet need, placements out of area; numbers under five are kept back. */
@NullMarked
package uk.dutydesk.resource.bedreport;

import org.jspecify.annotations.NullMarked;
