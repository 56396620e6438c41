package uk.dutydesk.resource.bed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One bed, in its ward's words and in its sender's own. How it stands is written by {@link BedLedger} alone. */
@Entity
public class Bed {

    @Id
    private UUID id;

    @Version
    private int version;

    private @Nullable UUID wardId;
    private String sender;
    private String facility;
    private String pointOfCare;
    private String room;
    private String bed;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> access;

    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private BedState state;

    private @Nullable String stateNote;
    private String source;
    private @Nullable Instant eventTime;
    private @Nullable Instant lastConfirmedAt;
    private @Nullable String confirmedBy;
    private String confidence;
    private boolean reserved;
    private boolean expectedFree;
    private @Nullable Instant backAt;
    private @Nullable Instant judgedAgainAt;
    private boolean closureOver;

    @Enumerated(EnumType.STRING)
    private @Nullable BedState feedSays;

    private @Nullable Instant feedSaysAt;

    protected Bed() {} // for Hibernate

    public Bed(UUID id, UUID wardId, SenderWords words, String name, List<String> access) {
        this.id = id;
        this.wardId = wardId;
        this.sender = words.sender();
        this.facility = words.facility();
        this.pointOfCare = words.pointOfCare();
        this.room = words.room();
        this.bed = words.bed();
        this.name = name;
        this.access = List.copyOf(access);
        this.state = BedState.UNKNOWN;
        this.source = "NOBODY";
        this.confidence = "UNKNOWN";
    }

    /** Corrects where it is and what it is called; how it stands is not touched. */
    public void correct(UUID wardId, SenderWords words, String name, List<String> access) {
        this.wardId = wardId;
        this.sender = words.sender();
        this.facility = words.facility();
        this.pointOfCare = words.pointOfCare();
        this.room = words.room();
        this.bed = words.bed();
        this.name = name;
        this.access = List.copyOf(access);
        this.provisional = false;
    }

    /** Could be given to someone, as far as is known: free, undisputed, promised to nobody, in a ward we know. */
    public boolean isOfferable() {
        return state == BedState.FREE && "CONFIRMED".equals(confidence) && !reserved && !provisional;
    }

    /** As whoever reads it may take it. One that is called free and contradicted is offered to nobody: it is not known. */
    public BedState shownAs() {
        return state == BedState.FREE && isInConflict() ? BedState.UNKNOWN : state;
    }

    public boolean isInConflict() {
        return "CONFLICT".equals(confidence);
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID wardId() {
        return wardId;
    }

    public String name() {
        return name;
    }

    /** As it was last called, contradicted or not; see {@link #shownAs()}. */
    public BedState state() {
        return state;
    }

    public @Nullable String stateNote() {
        return stateNote;
    }

    public String source() {
        return source;
    }

    public @Nullable Instant eventTime() {
        return eventTime;
    }

    public @Nullable Instant lastConfirmedAt() {
        return lastConfirmedAt;
    }

    /** Who last spoke of it: {@code feed}, {@code ward} or {@code count}. */
    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public String confidence() {
        return confidence;
    }

    public boolean isReserved() {
        return reserved;
    }

    public boolean isExpectedFree() {
        return expectedFree;
    }

    public @Nullable Instant backAt() {
        return backAt;
    }

    /** Until when the ward's own word decides, said at {@link #eventTime()}; null where it does not. */
    public @Nullable Instant wordUntil() {
        return Word.Source.isAPersons(source) ? judgedAgainAt : null;
    }

    /** The ward had closed it, that has run out, and nobody has said since that it is open. */
    public boolean isClosureOver() {
        return closureOver;
    }

    /** What the hospital's system says, where something else is shown. */
    public @Nullable BedState feedSays() {
        return feedSays;
    }

    public @Nullable Instant feedSaysAt() {
        return feedSaysAt;
    }

    public boolean isProvisional() {
        return provisional;
    }

    public List<String> access() {
        return access;
    }

    public SenderWords words() {
        return new SenderWords(sender, facility, pointOfCare, room, bed);
    }
}
