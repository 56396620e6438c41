package uk.dutydesk.rota.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;

/** Going out, giving a word, asking after somebody, coming back. */
@ApplicationScoped
class KeepingInTouch {

    private final Visits visits;
    private final MissedCheckIns missed;
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    KeepingInTouch(
            Visits visits, MissedCheckIns missed, EntityManager database, Outbox outbox, Audit audit, Clock clock) {
        this.visits = visits;
        this.missed = missed;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Visit goOut(UUID id, UUID amhpId, UUID buddyId, Instant dueAt, Destination destination) {
        if (amhpId.equals(buddyId)) {
            throw new VisitRefused("Choose a colleague to keep in touch with, not yourself.");
        }
        if (visits.openOf(amhpId).isPresent()) {
            throw new VisitRefused("You are out already. Say that you are back first.");
        }
        var visit = new Visit(id, amhpId, buddyId, clock.instant(), dueAt, destination);
        visits.persist(visit);
        note(visit, Word.Kind.WENT_OUT, amhpId);
        return visit;
    }

    void allIsWell(Visit visit, Instant next) {
        visit.expectAWord(clock.instant(), next);
        note(visit, Word.Kind.ALL_IS_WELL, visit.amhpId());
    }

    void spokenTo(Visit visit, Instant next, @Nullable UUID by) {
        visit.expectAWord(clock.instant(), next);
        note(visit, Word.Kind.SPOKEN_TO, by);
    }

    /** The next in the chain is told at once; they do not wait for the time. */
    void notReached(Visit visit, @Nullable Step told, @Nullable UUID by) {
        if (told == null) {
            throw new VisitRefused("Their word is not due yet.");
        }
        note(visit, Word.Kind.NOT_REACHED, by);
        missed.tell(visit, told.next());
    }

    void policeCalled(Visit visit, @Nullable UUID by) {
        visit.policeAreCalled(clock.instant());
        note(visit, Word.Kind.POLICE_CALLED, by);
    }

    void back(Visit visit, @Nullable UUID by) {
        visit.end(clock.instant());
        note(visit, Word.Kind.BACK, by);
    }

    private void note(Visit visit, Word.Kind kind, @Nullable UUID by) {
        database.persist(new Word(visit.id(), clock.instant(), kind, by));
        audit.changed("visit", visit.id(), kind.name());
        outbox.add(VisitChanged.of(visit));
    }
}
