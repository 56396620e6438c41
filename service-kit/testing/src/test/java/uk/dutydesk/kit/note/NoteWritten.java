package uk.dutydesk.kit.note;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

record NoteWritten(UUID noteId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.kit.notes";
    }

    @Override
    public UUID aggregateId() {
        return noteId;
    }
}
