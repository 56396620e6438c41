package uk.dutydesk.kit.note;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.Inbox;

@ApplicationScoped
class NoteInbox {

    private final Inbox inbox;
    private final EntityManager database;

    NoteInbox(Inbox inbox, EntityManager database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("notes")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive("kit", message, this::hear);
    }

    private void hear(Event event) {
        var heard = event.as(Heard.class);
        database.createNativeQuery("insert into heard (note_id) values (:note)")
                .setParameter("note", heard.noteId())
                .executeUpdate();
    }

    record Heard(UUID noteId) {}
}
