/** When doctors say they can come, and who could be there for a visit. */
@NullMarked
package uk.dutydesk.resource.availability;

import org.jspecify.annotations.NullMarked;
