package uk.dutydesk.kit.inbox;

/** An event whose payload is not what its type says; it is parked, and its content is in no message. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String fact, String wanted) {
        super(fact + " could not be read as " + wanted);
    }
}
