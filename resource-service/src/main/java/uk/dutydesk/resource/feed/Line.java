package uk.dutydesk.resource.feed;

import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * How a message came.
 *
 * @param certificate whose certificate the other end showed; null where it showed none
 * @param vouchedFor somebody signed in brought it, and is on the record for it
 */
record Line(@Nullable X500Principal certificate, boolean vouchedFor) {

    static final Line OPEN = new Line(null, false);
    static final Line ARCHIVE = new Line(null, true);

    static Line of(X500Principal certificate) {
        return new Line(certificate, false);
    }

    boolean isTls() {
        return certificate != null;
    }

    /** Whether who is at the other end may speak in the name of that sender. */
    boolean maySpeakAs(Reading sender) {
        var named = sender.profile().certificateSubject();
        if (vouchedFor) {
            return true;
        }
        if (named == null) {
            return certificate == null;
        }
        try {
            return new X500Principal(named).equals(certificate);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
