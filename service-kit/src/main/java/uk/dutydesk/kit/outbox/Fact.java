package uk.dutydesk.kit.outbox;

import java.util.UUID;

/**
 * Something that has happened, told to other services: a record of ids, instants and codes. It never holds a name, an NHS number, an
 * address or free text. Its type on the wire is its class name: {@code uk.dutydesk.<service>.<Fact>.v<version>}.
 */
public interface Fact {

    String topic();

    /** Whose history this belongs to; facts of one aggregate arrive in the order they were added. */
    UUID aggregateId();

    default int version() {
        return 1;
    }
}
