/** Tables that people send and fetch as files. */
@NullMarked
package uk.dutydesk.kit.table;

import org.jspecify.annotations.NullMarked;
