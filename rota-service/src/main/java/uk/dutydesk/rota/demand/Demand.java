package uk.dutydesk.rota.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** One place to be filled by one person on one day. */
@Entity
public class Demand {

    @Id
    private UUID id = new UUID(0, 0);

    private UUID rosterId = new UUID(0, 0);
    private String line = "";
    private int seat;

    @Enumerated(EnumType.STRING)
    private Role role = Role.DUTY_AMHP;

    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Cover cover = Cover.NONE;

    private boolean onCall;
    private String actingFor = "";
    private @Nullable UUID teamId;
    private int priority;

    protected Demand() {} // for Hibernate

    public Demand(UUID rosterId, String line, int seat, Span time, Staffing staffing) {
        this.id = UUID.randomUUID();
        this.rosterId = rosterId;
        this.line = line;
        this.seat = seat;
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.role = staffing.role();
        this.cover = staffing.cover();
        this.onCall = staffing.onCall();
        this.actingFor = staffing.actingFor();
        this.teamId = staffing.teamId();
        this.priority = staffing.priority();
    }

    /** The same in another rota, at the same times of the clock. */
    Demand copiedTo(UUID roster, long daysLater) {
        var staffing = new Staffing(role, List.of(), cover, onCall, actingFor, teamId, 1, priority);
        return new Demand(roster, line, seat, new Span(later(startsAt, daysLater), later(endsAt, daysLater)), staffing);
    }

    private static Instant later(Instant moment, long days) {
        return LondonTime.at(moment.atZone(London.ZONE).toLocalDateTime().plusDays(days));
    }

    public UUID id() {
        return id;
    }

    public UUID rosterId() {
        return rosterId;
    }

    public String line() {
        return line;
    }

    /** One of several on the same line, counted from 1. */
    public int seat() {
        return seat;
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

    public boolean isOnCall() {
        return onCall;
    }

    public String actingFor() {
        return actingFor;
    }

    public @Nullable UUID teamId() {
        return teamId;
    }

    public int priority() {
        return priority;
    }
}
