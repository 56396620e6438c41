package uk.dutydesk.rota.roster;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.planning.Wording;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** A rota for some weeks. */
@Entity
public class Roster {

    /** A draft binds nobody; a published rota does; a locked one changes only for a reason that is kept. */
    public enum State {
        DRAFT,
        PUBLISHED,
        /** Never stored: a published rota is locked from a day on. */
        LOCKED
    }

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private String name = "";
    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalDate lastDay = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private @Nullable Instant publishedAt;
    private @Nullable LocalDate lockedFrom;

    @ElementCollection
    @CollectionTable(name = "roster_supposition", joinColumns = @JoinColumn(name = "roster_id"))
    private Set<Supposition> suppositions = new HashSet<>();

    protected Roster() {} // for Hibernate

    Roster(UUID id, String name, LocalDate firstDay, LocalDate lastDay) {
        this.id = id;
        this.name = name;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    void publish(Instant at) {
        requireDraft();
        if (!suppositions.isEmpty()) {
            throw new RosterRefused(
                    "This draft supposes that somebody is away, to see what would follow. It is compared,"
                            + " not published.");
        }
        this.state = State.PUBLISHED;
        this.publishedAt = at;
        this.lockedFrom = firstDay;
    }

    /** Until then a published duty is changed freely; a rota that is locked stays locked. */
    void lockFrom(LocalDate day, LocalDate today) {
        if (!isPublished()) {
            throw new RosterRefused("A draft binds nobody yet. It can be locked once it is published.");
        }
        if (isLockedOn(today)) {
            throw new RosterRefused("This rota is locked already, and stays locked.");
        }
        if (day.isAfter(lastDay)) {
            throw new RosterRefused("A rota is locked on its last day at the latest.");
        }
        this.lockedFrom = day;
    }

    boolean isLockedOn(LocalDate today) {
        return lockedFrom != null && !today.isBefore(lockedFrom);
    }

    /** A locked rota changes only because of cover, a swap, sickness or a late finish. */
    void requireOpenOn(LocalDate today, @Nullable ChangeReason reason) {
        if (lockedFrom != null && isLockedOn(today) && reason == null) {
            throw new RosterRefused("This rota is locked since " + Wording.day(lockedFrom)
                    + ". Say why it changes: cover, a swap, sickness or a late finish.");
        }
    }

    State stateOn(LocalDate today) {
        return isLockedOn(today) ? State.LOCKED : state;
    }

    @Nullable LocalDate lockedFrom() {
        return lockedFrom;
    }

    /** For this draft alone: their own record says nothing of it. */
    void suppose(Supposition supposition) {
        requireDraft();
        suppositions.add(supposition);
    }

    /** What is not supposed is taken back quietly. */
    void supposeNoLonger(UUID amhpId, LocalDate from) {
        requireDraft();
        suppositions.removeIf(
                each -> each.amhpId().equals(amhpId) && each.from().equals(from));
    }

    Set<Supposition> suppositions() {
        return Set.copyOf(suppositions);
    }

    public void requireDraft() {
        if (isPublished()) {
            throw new RosterRefused("This rota is published. A published duty is changed one at a time.");
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Span period() {
        return London.days(firstDay, lastDay);
    }

    /** The period and the two days after it: a duty of the last evening runs on into them, and whoever is away then cannot have it. */
    public Span reach() {
        return London.days(firstDay, lastDay.plusDays(2));
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
