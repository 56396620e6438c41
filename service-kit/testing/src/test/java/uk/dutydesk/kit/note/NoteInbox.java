package uk.dutydesk.kit.note;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

@ApplicationScoped
class NoteInbox implements FactReader {

    private final Inbox inbox;
    private final EntityManager database;
    private final Map<UUID, AtomicInteger> collisions = new ConcurrentHashMap<>();

    NoteInbox(Inbox inbox, EntityManager database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("notes")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "kit";
    }

    /** Hears a note: at once, after another one, or after somebody else has let go of it. */
    @Override
    public void apply(Event event) {
        var heard = event.as(Heard.class);
        if (heard.after() != null && !hasHeard(heard.after())) {
            throw new IllegalStateException("a note is missing");
        }
        if (collisions
                        .computeIfAbsent(heard.noteId(), id -> new AtomicInteger())
                        .incrementAndGet()
                <= heard.collisions()) {
            throw new OptimisticLockException();
        }
        database.createNativeQuery("insert into heard (note_id) values (:note)")
                .setParameter("note", heard.noteId())
                .executeUpdate();
    }

    private boolean hasHeard(UUID note) {
        return !database.createNativeQuery("select 1 from heard where note_id = :note")
                .setParameter("note", note)
                .getResultList()
                .isEmpty();
    }

    /**
     * @param after the note that must be heard before this one
     * @param collisions how many times somebody else is at the row first
     */
    record Heard(UUID noteId, @Nullable UUID after, int collisions) {}
}
