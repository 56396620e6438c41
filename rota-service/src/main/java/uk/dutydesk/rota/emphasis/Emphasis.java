package uk.dutydesk.rota.emphasis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Weights;

/** What a manager chose at one time; a later choice stands beside it and takes its place. */
@Entity
public class Emphasis {

    @Id
    private UUID id = new UUID(0, 0);

    private int number;
    private Instant chosenAt = Instant.EPOCH;
    private String chosenBy = "";
    private String importances = "";

    @Column(name = "most_duties_a_week")
    private @Nullable Integer mostDutiesAWeek;

    protected Emphasis() {} // for Hibernate

    Emphasis(int number, Weights weights, @Nullable Integer mostDutiesAWeek, String chosenBy, Instant chosenAt) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.importances = weights.written();
        this.mostDutiesAWeek = mostDutiesAWeek;
        this.chosenBy = chosenBy;
        this.chosenAt = chosenAt;
    }

    UUID id() {
        return id;
    }

    /** In the order of the authority's choices, from 1. */
    int number() {
        return number;
    }

    Weights weights() {
        return Weights.read(importances);
    }

    /** For anybody, on call from home not counted; nothing where each person's own agreement stands alone. */
    @Nullable Integer mostDutiesAWeek() {
        return mostDutiesAWeek;
    }

    String chosenBy() {
        return chosenBy;
    }

    Instant chosenAt() {
        return chosenAt;
    }
}
