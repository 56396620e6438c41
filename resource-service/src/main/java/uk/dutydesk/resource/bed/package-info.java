/** Beds: what is known of each, by whose word and how fresh, and who has it held. */
@NullMarked
package uk.dutydesk.resource.bed;

import org.jspecify.annotations.NullMarked;
