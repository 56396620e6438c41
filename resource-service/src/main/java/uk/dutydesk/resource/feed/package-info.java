/** What hospitals' own systems say about their beds: HL7 v2 over MLLP, committed first and answered after. */
@NullMarked
package uk.dutydesk.resource.feed;

import org.jspecify.annotations.NullMarked;
