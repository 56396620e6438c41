package uk.dutydesk.rota.roster;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One edit of a draft, that can be taken back for as long as nothing it changed has changed since. */
@Entity
public class RosterEdit {

    /** How a draft was changed. To take back an undoing is to do the thing again. */
    enum Kind {
        GIVEN,
        TAKEN_BACK,
        IMPORTED,
        MADE,
        UNDONE
    }

    @Id
    private UUID id = new UUID(0, 0);

    private UUID rosterId = new UUID(0, 0);
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.GIVEN;

    private String madeBy = "";
    private Instant madeAt = Instant.EPOCH;
    private @Nullable Instant undoneAt;

    @ElementCollection
    @CollectionTable(name = "roster_edit_place", joinColumns = @JoinColumn(name = "edit_id"))
    private Set<ChangedPlace> places = new HashSet<>();

    protected RosterEdit() {} // for Hibernate

    RosterEdit(UUID rosterId, int number, Kind kind, String madeBy, Instant madeAt, Set<ChangedPlace> places) {
        this.id = UUID.randomUUID();
        this.rosterId = rosterId;
        this.number = number;
        this.kind = kind;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.places = new HashSet<>(places);
    }

    void undo(Instant now) {
        if (undoneAt != null) {
            throw new RosterRefused("This edit was taken back already.");
        }
        this.undoneAt = now;
    }

    UUID id() {
        return id;
    }

    UUID rosterId() {
        return rosterId;
    }

    /** In the order of edits of its rota, from 1. */
    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    /** Who signed in for it; empty for a search. */
    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable Instant undoneAt() {
        return undoneAt;
    }

    Set<ChangedPlace> places() {
        return Set.copyOf(places);
    }
}
