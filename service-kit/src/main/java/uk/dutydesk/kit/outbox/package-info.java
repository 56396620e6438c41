/** Facts leave through a table that is written with the change they tell of. */
@NullMarked
package uk.dutydesk.kit.outbox;

import org.jspecify.annotations.NullMarked;
