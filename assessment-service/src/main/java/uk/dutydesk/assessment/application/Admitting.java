package uk.dutydesk.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.followup.FollowUpTasks;
import uk.dutydesk.assessment.nearestrelative.RelativeContacts;
import uk.dutydesk.assessment.need.BedTaken;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.need.Needs.StandDown;

/** A person is admitted: their clocks stop, and what is owed afterwards begins. What went wrong is recorded and flagged. */
@ApplicationScoped
class Admitting {

    private final Assessments assessments;
    private final Applications applications;
    private final FollowUpTasks tasks;
    private final RelativeContacts relatives;
    private final Needs needs;
    private final LegalClocks clocks;
    private final Story story;

    Admitting(
            Assessments assessments,
            Applications applications,
            FollowUpTasks tasks,
            RelativeContacts relatives,
            Needs needs,
            LegalClocks clocks,
            Story story) {
        this.assessments = assessments;
        this.applications = applications;
        this.tasks = tasks;
        this.relatives = relatives;
        this.needs = needs;
        this.clocks = clocks;
        this.story = story;
    }

    /**
     * The bed kept for the case is occupied, as the hospital's own system says. That this is our person is taken for granted only where
     * an application has been made: else it may be anybody, and no clock is stopped for that.
     */
    void bedTaken(@Observes BedTaken taken) {
        var assessment = assessments.getForStep(taken.assessmentId());
        if (applications.of(assessment.id()).isEmpty()) {
            story.flag(
                    assessment,
                    taken.at(),
                    "The hospital shows somebody in the bed kept for this case, but no application is recorded. The clocks go on");
        } else if (assessment.state().mayBecome(AssessmentState.ADMITTED)) {
            admit(assessment, taken.siteId(), taken.at());
        } else {
            story.flag(
                    assessment,
                    taken.at(),
                    "The hospital shows the person in the bed, but this case is not ready for it");
        }
    }

    void admit(Assessment assessment, @Nullable UUID toSite, Instant at) {
        var application = applications.of(assessment.id()).orElse(null);
        var site = toSite == null && application != null ? application.hospitalSiteId() : toSite;
        var tooLate = application != null && !at.isBefore(application.windowEndsAt());
        assessment.admitted(site, at, tooLate);
        story.step(assessment, at, "ADMITTED", "Admitted to hospital", new PersonAdmitted(assessment.id(), at));
        breaches(application, site, at, tooLate).forEach(words -> story.flag(assessment, at, words));
        clocks.running(assessment.referralId()).forEach(clock -> clocks.stop(clock, at, "admitted"));
        needs.standDownDoctors(assessment, StandDown.DECIDED);
        needs.withdrawJourneysNotBegun(assessment);
        assessments.flush(); // admitted is a state of its own, if a short one
        assessment.moveTo(AssessmentState.FOLLOW_UP);
        tasks.oweAfterAdmission(assessment, at, relatives.areInformed(assessment.id()));
    }

    private static List<String> breaches(
            @Nullable Application application, @Nullable UUID site, Instant at, boolean tooLate) {
        if (application == null) {
            return List.of("Admitted, but no application is recorded (section 6(2))");
        }
        var found = new ArrayList<String>();
        if (at.isBefore(
                application.madeAt().truncatedTo(ChronoUnit.MINUTES))) { // a hospital's system may say minutes only
            found.add("The hospital says the person was admitted before the application was made (section 6(2))");
        }
        if (tooLate) {
            found.add("Admitted after the time allowed (section 6(1))");
        }
        if (!application.hospitalSiteId().equals(site)) {
            found.add("Admitted to another hospital than the one named (sections 6(2) and 11(2))");
        }
        return found;
    }
}
