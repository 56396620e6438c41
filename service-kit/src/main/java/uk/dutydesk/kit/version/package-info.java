/** Nobody overwrites what they have not seen. */
@NullMarked
package uk.dutydesk.kit.version;

import org.jspecify.annotations.NullMarked;
