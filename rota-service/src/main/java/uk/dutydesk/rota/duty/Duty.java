package uk.dutydesk.rota.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** One person's duty. Once published it keeps its id, whoever has it. */
@Entity
public class Duty {

    /** From draft to published; a cancelled duty is kept. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private UUID rosterId = new UUID(0, 0);
    private UUID demandId = new UUID(0, 0);
    private UUID amhpId = new UUID(0, 0);
    private @Nullable UUID beside;
    private String line = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.DUTY_AMHP;

    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Cover cover = Cover.NONE;

    private boolean onCall;
    private String actingFor = "";
    private boolean pinned;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    protected Duty() {} // for Hibernate

    private Duty(Demand demand, UUID amhpId, @Nullable UUID beside, boolean pinned) {
        this.id = UUID.randomUUID();
        this.rosterId = demand.rosterId();
        this.demandId = demand.id();
        this.amhpId = amhpId;
        this.beside = beside;
        this.line = demand.line();
        this.role = demand.role();
        this.startsAt = demand.time().start();
        this.endsAt = demand.time().end();
        this.cover = beside == null ? demand.cover() : Cover.NONE;
        this.onCall = demand.isOnCall();
        this.actingFor = demand.actingFor();
        this.pinned = pinned;
    }

    public static Duty of(Demand demand, UUID amhpId, boolean pinned) {
        return new Duty(demand, amhpId, null, pinned);
    }

    /** For a trainee, or somebody newly approved or returning, who works beside a colleague and is no cover. */
    public static Duty beside(Demand demand, UUID amhpId, UUID colleague) {
        return new Duty(demand, amhpId, colleague, true);
    }

    void giveTo(UUID newAmhp) {
        this.amhpId = newAmhp;
    }

    void publish() {
        this.state = State.PUBLISHED;
    }

    void cancel() {
        this.state = State.CANCELLED;
    }

    /** Grows with every change: a calendar's SEQUENCE. */
    public int version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public UUID rosterId() {
        return rosterId;
    }

    public UUID demandId() {
        return demandId;
    }

    public UUID amhpId() {
        return amhpId;
    }

    /** The colleague it is worked beside, if any. */
    public @Nullable UUID beside() {
        return beside;
    }

    public boolean isBesideSomeone() {
        return beside != null;
    }

    public String line() {
        return line;
    }

    public Role role() {
        return role;
    }

    public Span time() {
        return new Span(startsAt, endsAt);
    }

    public LocalDate day() {
        return London.dayOf(startsAt);
    }

    public Cover cover() {
        return cover;
    }

    public boolean countsAsCover() {
        return cover == Cover.FULL;
    }

    public boolean isOnCall() {
        return onCall;
    }

    public String actingFor() {
        return actingFor;
    }

    public boolean isPinned() {
        return pinned;
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public State state() {
        return state;
    }
}
