/** Who saw and changed what: append-only, each row sealed to the one before. */
@NullMarked
package uk.dutydesk.kit.audit;

import org.jspecify.annotations.NullMarked;
