package uk.dutydesk.assessment.clock;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.alarm.Alarms;
import uk.dutydesk.assessment.clock.LegalClock.Running;
import uk.dutydesk.assessment.law.ExtensionAuthorisation;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;

/** The clocks of every case. A clock, its alarms and its fact are always written together. */
@ApplicationScoped
public class LegalClocks implements PanacheRepositoryBase<LegalClock, UUID> {

    private final Alarms alarms;
    private final Outbox outbox;
    private final Recorder recorder;
    private final Tenancy tenancy;
    private final Clock wallClock;

    LegalClocks(Alarms alarms, Outbox outbox, Recorder recorder, Tenancy tenancy, Clock wallClock) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.recorder = recorder;
        this.tenancy = tenancy;
        this.wallClock = wallClock;
    }

    public LegalClock get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    public LegalClock start(UUID id, Running running) {
        var clock = new LegalClock(id, tenancy.current(), running, wallClock.instant(), recorder.name());
        persist(clock);
        alarms.setFor(clock.id(), clock.endsAt());
        outbox.add(ClockStarted.of(clock));
        return clock;
    }

    /** A case has one clock of a kind: one that runs makes way, unless it is the same. */
    public void restart(Running running, Instant at, String because) {
        var before = running(running.referralId()).stream()
                .filter(clock -> clock.kind() == running.kind())
                .toList();
        if (before.stream().anyMatch(clock -> clock.endsAt().equals(running.endsAt()))) {
            return;
        }
        before.forEach(clock -> stop(clock, at, because));
        flush(); // the stop is written before the start: the database lets one of a kind run
        start(UUID.randomUUID(), running);
    }

    public void extend(LegalClock clock, ExtensionAuthorisation authorisation) {
        clock.extend(authorisation);
        alarms.moveTo(clock.id(), clock.endsAt());
        outbox.add(new ClockExtended(clock.id(), clock.endsAt()));
    }

    public void stop(LegalClock clock, Instant at, String because) {
        clock.stop(at, because);
        alarms.cancel(clock.id());
        outbox.add(new ClockStopped(clock.id(), at));
    }

    /** Stops those of the given kinds that still run in a case. */
    public void stop(UUID referralId, Collection<ClockKind> kinds, Instant at, String because) {
        running(referralId).stream()
                .filter(clock -> kinds.contains(clock.kind()))
                .forEach(clock -> stop(clock, at, because));
    }

    /** A referral's clocks are the assessment's from the moment there is one. */
    public void handTo(UUID assessmentId, UUID referralId) {
        of(referralId).forEach(clock -> clock.belongTo(assessmentId));
    }

    public List<LegalClock> of(UUID referralId) {
        return list("referralId = ?1 order by startedAt", referralId);
    }

    public List<LegalClock> running(UUID referralId) {
        return list("referralId = ?1 and stoppedAt is null order by endsAt", referralId);
    }

    /** Of many cases at once, soonest end first. */
    public List<LegalClock> running(Collection<UUID> referralIds) {
        return list("referralId in ?1 and stoppedAt is null order by endsAt", referralIds);
    }
}
