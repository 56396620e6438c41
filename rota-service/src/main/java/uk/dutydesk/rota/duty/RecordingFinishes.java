package uk.dutydesk.rota.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;

/** Records how long a duty really went on, as the person or their manager says it, or as a closed assessment shows. */
@ApplicationScoped
public class RecordingFinishes {

    /** Later than this, the work was not the end of that duty. */
    static final Duration LONGEST_PAST_THE_END = Duration.ofHours(12);

    private final Duties duties;
    private final LateFinishes finishes;
    private final DutyChanges changes;
    private final Audit audit;

    RecordingFinishes(Duties duties, LateFinishes finishes, DutyChanges changes, Audit audit) {
        this.duties = duties;
        this.finishes = finishes;
        this.changes = changes;
        this.audit = audit;
    }

    /** Where the person was on no duty that could have run on so long, nothing is recorded. */
    void workedUntil(UUID amhpId, Instant moment) {
        duties.lastStartedBefore(amhpId, moment)
                .filter(duty -> isPastTheEndOf(duty, moment))
                .ifPresent(duty -> record(duty, moment));
    }

    /**
     * The duty went on until this moment.
     *
     * @throws FinishRefused where it cannot have gone on so long
     */
    public LateFinish finished(Duty duty, Instant moment) {
        if (!isPastTheEndOf(duty, moment)) {
            throw new FinishRefused("A late finish is after the end of the duty, and by no more than 12 hours.");
        }
        var finish = record(duty, moment);
        finish.correctTo(moment);
        return finish;
    }

    /** It ended in time after all. */
    public void endedInTime(Duty duty) {
        if (finishes.deleteById(duty.id())) {
            audit.changed("duty", duty.id(), "LateFinishWithdrawn");
        }
    }

    Optional<Duty> nextAfter(LateFinish finish) {
        return duties.firstStartedAfter(finish.amhpId(), finish.plannedEnd());
    }

    private LateFinish record(Duty duty, Instant moment) {
        var finish = finishes.findByIdOptional(duty.id()).orElseGet(() -> {
            var first = new LateFinish(duty, moment);
            finishes.persist(first);
            return first;
        });
        finish.workedUntil(moment);
        changes.note(duty, ChangeReason.LATE_FINISH);
        audit.changed("duty", duty.id(), "LateFinishRecorded");
        return finish;
    }

    private static boolean isPastTheEndOf(Duty duty, Instant moment) {
        var end = duty.time().end();
        return moment.isAfter(end) && !moment.isAfter(end.plus(LONGEST_PAST_THE_END));
    }
}
