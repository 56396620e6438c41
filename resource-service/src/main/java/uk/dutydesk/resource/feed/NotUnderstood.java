package uk.dutydesk.resource.feed;

/** A message that cannot be made sense of. The reason is a fixed code: nothing of the message is in it. */
final class NotUnderstood extends RuntimeException {

    private final String reason;

    NotUnderstood(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
