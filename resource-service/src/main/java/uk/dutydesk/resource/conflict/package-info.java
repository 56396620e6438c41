/** Who may not assess together: the Mental Health (Conflicts of Interest) (England) Regulations 2008, SI 2008/1205. */
@NullMarked
package uk.dutydesk.resource.conflict;

import org.jspecify.annotations.NullMarked;
