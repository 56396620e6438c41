package uk.dutydesk.assessment.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.assessment.clock.LegalClock.Running;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.clock.StartedBy;
import uk.dutydesk.assessment.followup.FollowUpTask.Kind;

/** What is owed after each assessment. */
@ApplicationScoped
public class FollowUpTasks implements PanacheRepositoryBase<FollowUpTask, UUID> {

    private final LegalClocks clocks;
    private final FollowUpSettings settings;

    FollowUpTasks(LegalClocks clocks, FollowUpSettings settings) {
        this.clocks = clocks;
        this.settings = settings;
    }

    public List<FollowUpTask> of(UUID assessmentId) {
        return list("assessmentId = ?1 order by dueAt, kind", assessmentId);
    }

    FollowUpTask get(UUID assessmentId, Kind kind) {
        return find("assessmentId = ?1 and kind = ?2", assessmentId, kind)
                .firstResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }

    boolean isDone(UUID assessmentId, Kind kind) {
        return count("assessmentId = ?1 and kind = ?2 and doneAt is not null", assessmentId, kind) > 0;
    }

    /** After an admission: the relative is told, and the record completed. */
    public void oweAfterAdmission(Assessment assessment, Instant at, boolean relativeInformed) {
        if (!relativeInformed) {
            owe(assessment, Kind.INFORM_RELATIVE, at);
        }
        oweAlways(assessment, at);
    }

    /** After a decision not to apply: a relative who required consideration is owed the reasons in writing, s.13(4). */
    public void oweAfterDecision(Assessment assessment, Instant at) {
        if (assessment.relativeRequires()) {
            var due = at.plus(settings.relativesLetter());
            persist(new FollowUpTask(assessment.authority(), assessment.id(), Kind.RELATIVES_LETTER, due));
            clocks.start(
                    UUID.randomUUID(),
                    new Running(
                            assessment.referralId(),
                            assessment.id(),
                            ClockKind.RELATIVES_LETTER,
                            StartedBy.DECISION,
                            at,
                            due));
        }
        oweAlways(assessment, at);
    }

    private void oweAlways(Assessment assessment, Instant at) {
        owe(assessment, Kind.TELL_REFERRER, at);
        owe(assessment, Kind.AMHP_REPORT, at);
        owe(assessment, Kind.OFFER_DEBRIEF, at);
    }

    private void owe(Assessment assessment, Kind kind, Instant at) {
        persist(new FollowUpTask(assessment.authority(), assessment.id(), kind, at.plus(settings.others())));
    }
}
