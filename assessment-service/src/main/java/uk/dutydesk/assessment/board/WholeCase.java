package uk.dutydesk.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.application.Applications;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.Interview;
import uk.dutydesk.assessment.board.CaseView.Applied;
import uk.dutydesk.assessment.board.CaseView.Asked;
import uk.dutydesk.assessment.board.CaseView.Bed;
import uk.dutydesk.assessment.board.CaseView.Contacted;
import uk.dutydesk.assessment.board.CaseView.Decided;
import uk.dutydesk.assessment.board.CaseView.Journey;
import uk.dutydesk.assessment.board.CaseView.Line;
import uk.dutydesk.assessment.board.CaseView.Signed;
import uk.dutydesk.assessment.board.CaseView.Task;
import uk.dutydesk.assessment.clock.ClockView;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.decision.Decisions;
import uk.dutydesk.assessment.followup.FollowUpTasks;
import uk.dutydesk.assessment.law.LondonDays;
import uk.dutydesk.assessment.narrative.BrokenGlasses;
import uk.dutydesk.assessment.narrative.GlassView;
import uk.dutydesk.assessment.nearestrelative.RelativeContacts;
import uk.dutydesk.assessment.need.BedNeed;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.person.People;
import uk.dutydesk.assessment.recommendation.Recommendation;
import uk.dutydesk.assessment.recommendation.Recommendations;
import uk.dutydesk.assessment.referral.Referral;
import uk.dutydesk.assessment.referral.Referrals;
import uk.dutydesk.assessment.timeline.LogEntries;

/** Puts one case together from all that is kept about it. */
@ApplicationScoped
class WholeCase {

    private final Referrals referrals;
    private final People people;
    private final LegalClocks clocks;
    private final Needs needs;
    private final Recommendations recommendations;
    private final Decisions decisions;
    private final RelativeContacts contacts;
    private final Applications applications;
    private final FollowUpTasks tasks;
    private final LogEntries log;
    private final BrokenGlasses glasses;
    private final Blocks blocks;
    private final Clock wallClock;

    WholeCase(
            Referrals referrals,
            People people,
            LegalClocks clocks,
            Needs needs,
            Recommendations recommendations,
            Decisions decisions,
            RelativeContacts contacts,
            Applications applications,
            FollowUpTasks tasks,
            LogEntries log,
            BrokenGlasses glasses,
            Blocks blocks,
            Clock wallClock) {
        this.referrals = referrals;
        this.people = people;
        this.clocks = clocks;
        this.needs = needs;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.contacts = contacts;
        this.applications = applications;
        this.tasks = tasks;
        this.log = log;
        this.glasses = glasses;
        this.blocks = blocks;
        this.wallClock = wallClock;
    }

    /** @param narrative whether the reader may read what was written in somebody's own words */
    CaseView of(Assessment assessment, boolean narrative) {
        var id = assessment.id();
        var now = wallClock.instant();
        var referral = referrals.get(assessment.referralId());
        var person = people.get(assessment.personId());
        var age = person.ageOn(LondonDays.dayOf(now));
        var signed = recommendations.of(id);
        var bed = needs.beds(List.of(id)).stream().findFirst().orElse(null);
        var ticks = ticks(assessment, signed, bed);
        return new CaseView(
                id,
                assessment.version(),
                assessment.reference(),
                assessment.state(),
                assessment.state().words(),
                person.id(),
                person.described(),
                age,
                age < 18,
                asked(referral, narrative),
                assessment.amhpId(),
                assessment.offer(),
                interview(assessment.interview(), narrative),
                clocks.of(referral.id()).stream()
                        .map(clock -> ClockView.of(clock, now))
                        .toList(),
                ticks,
                NextStep.of(assessment, ticks),
                blocks.in(assessment, bed, now),
                signed.stream().map(Signed::of).toList(),
                decisions.of(id).stream()
                        .map(decision -> Decided.of(decision, narrative))
                        .toList(),
                contacts.view(id),
                contacts.of(id).stream()
                        .map(contact -> Contacted.of(contact, narrative))
                        .toList(),
                bed(bed),
                journeys(id),
                applied(id),
                tasks.of(id).stream()
                        .map(task -> new Task(task.kind(), task.kind().words(), task.dueAt(), task.doneAt()))
                        .toList(),
                log.of(referral.id()).stream()
                        .map(entry -> Line.of(entry, narrative))
                        .toList(),
                assessment.admittedAt(),
                assessment.outsideWindow(),
                narrative,
                narrative
                        ? glasses.of(referral.id()).stream().map(GlassView::of).toList()
                        : List.of(),
                now);
    }

    private static @Nullable Interview interview(@Nullable Interview held, boolean narrative) {
        return held == null || narrative ? held : new Interview(held.seenAt(), held.suitable(), null);
    }

    private Ticks ticks(Assessment assessment, List<Recommendation> signed, @Nullable BedNeed bed) {
        var id = assessment.id();
        return Ticks.of(
                assessment,
                signed.stream().map(Recommendation::doctorId).toList(),
                needs.seats(List.of(id)),
                bed,
                needs.conveyances(List.of(id)).stream().findFirst().orElse(null));
    }

    private List<Journey> journeys(UUID id) {
        return needs.conveyances(List.of(id)).stream()
                .map(need -> new Journey(
                        need.conveyanceId(), need.state().name(), need.providerId(), need.pickUpAt(), need.arriveBy()))
                .toList();
    }

    private @Nullable Applied applied(UUID id) {
        return applications
                .of(id)
                .map(made -> new Applied(made.section(), made.madeAt(), made.hospitalSiteId(), made.windowEndsAt()))
                .orElse(null);
    }

    private static @Nullable Bed bed(@Nullable BedNeed bed) {
        if (bed == null) {
            return null;
        }
        return new Bed(
                bed.state().name(),
                bed.bedId(),
                bed.wardId(),
                bed.siteId(),
                bed.until(),
                bed.admitFrom(),
                bed.admitUntil(),
                bed.isAskedAgainAt(bed.siteId()),
                bed.refusals());
    }

    private static Asked asked(Referral referral, boolean narrative) {
        return new Asked(
                referral.id(),
                referral.reference(),
                referral.source(),
                referral.referrerName(),
                referral.referrerContact(),
                referral.receivedAt(),
                narrative ? referral.whatIsHappening() : null,
                referral.placeId(),
                referral.placeName(),
                referral.sector(),
                referral.relativeRequires());
    }
}
