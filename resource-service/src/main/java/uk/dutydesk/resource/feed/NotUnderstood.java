package uk.dutydesk.resource.feed;

import java.util.List;
import uk.dutydesk.resource.bed.SenderWords;

/** A message that cannot be made sense of. The reason is a fixed code: nothing of the message is in it. */
public final class NotUnderstood extends RuntimeException {

    private final String reason;
    private final transient List<SenderWords> inDoubt;

    NotUnderstood(String reason) {
        this(reason, List.of());
    }

    /** @param inDoubt beds that something was said of, and nobody can tell when, or of whom */
    NotUnderstood(String reason, List<SenderWords> inDoubt) {
        super(reason);
        this.reason = reason;
        this.inDoubt = inDoubt;
    }

    public String reason() {
        return reason;
    }

    List<SenderWords> inDoubt() {
        return inDoubt;
    }
}
