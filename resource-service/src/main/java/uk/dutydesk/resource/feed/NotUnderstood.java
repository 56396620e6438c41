package uk.dutydesk.resource.feed;

/** A message that cannot be made sense of. The reason is a fixed code: nothing of the message is in it. */
public final class NotUnderstood extends RuntimeException {

    private final String reason;

    NotUnderstood(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
