package uk.dutydesk.assessment.board;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Interview;
import uk.dutydesk.assessment.assessment.Offer;
import uk.dutydesk.assessment.clock.ClockView;
import uk.dutydesk.assessment.decision.Decision;
import uk.dutydesk.assessment.decision.Outcome;
import uk.dutydesk.assessment.followup.FollowUpTask;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.law.RelativesView;
import uk.dutydesk.assessment.narrative.GlassView;
import uk.dutydesk.assessment.nearestrelative.RelativeContact;
import uk.dutydesk.assessment.person.Description;
import uk.dutydesk.assessment.recommendation.Recommendation;
import uk.dutydesk.assessment.referral.Source;
import uk.dutydesk.assessment.timeline.LogEntry;

/**
 * One case whole. What somebody wrote in their own words is for those on the case and for managers.
 *
 * @param narrativeShown false where those words were left out
 * @param brokenGlass who else opened them, for those who may read them
 */
record CaseView(
        @NotNull UUID id,
        int version,
        @NotNull String reference,
        @NotNull AssessmentState state,
        @NotNull String stateWords,
        @NotNull UUID personId,
        @NotNull Description person,
        int age,
        boolean child,
        @NotNull Asked referral,
        @Nullable UUID amhpId,
        @Nullable Offer offer,
        @Nullable Interview interview,
        @NotNull List<ClockView> clocks,
        @NotNull Ticks ticks,
        @NotNull String next,
        @NotNull List<Blocked> blocked,
        @NotNull List<Signed> recommendations,
        @NotNull List<Decided> decisions,
        @NotNull RelativesView relativesView,
        @NotNull List<Contacted> relativeContacts,
        @Nullable Bed bed,
        @NotNull List<Journey> conveyances,
        @Nullable Applied application,
        @NotNull List<Task> tasks,
        @NotNull List<Line> log,
        @Nullable Instant admittedAt,
        boolean outsideWindow,
        boolean narrativeShown,
        @NotNull List<GlassView> brokenGlass,
        @NotNull Instant serverTime) {

    record Asked(
            @NotNull UUID id,
            @NotNull String reference,
            @NotNull Source source,
            @Nullable String referrerName,
            @Nullable String referrerContact,
            @NotNull Instant receivedAt,
            @Nullable String whatIsHappening,
            @Nullable UUID placeId,
            @Nullable String placeName,
            @Nullable String sector,
            boolean relativeRequires) {}

    record Signed(
            @NotNull UUID id,
            @NotNull UUID doctorId,
            boolean recommends,
            @Nullable AdmissionSection section,
            @NotNull Instant examinedAt,
            @NotNull Instant signedAt,
            boolean approved,
            boolean previousAcquaintance) {

        static Signed of(Recommendation signed) {
            return new Signed(
                    signed.id(),
                    signed.doctorId(),
                    signed.recommends(),
                    signed.section(),
                    signed.examinedAt(),
                    signed.signedAt(),
                    signed.approved(),
                    signed.previousAcquaintance());
        }
    }

    record Decided(
            @NotNull UUID id,
            @NotNull Outcome outcome,
            @NotNull Instant decidedAt,
            @NotNull UUID amhpId,
            @Nullable String reasons,
            @NotNull List<Decision.Alternative> alternatives,
            @Nullable Instant reviewAt,
            @Nullable UUID corrects) {

        static Decided of(Decision decision, boolean narrative) {
            return new Decided(
                    decision.id(),
                    decision.outcome(),
                    decision.decidedAt(),
                    decision.amhpId(),
                    narrative ? decision.reasons() : null,
                    narrative ? decision.alternatives() : List.of(),
                    decision.reviewAt(),
                    decision.corrects());
        }
    }

    record Contacted(
            @NotNull UUID id,
            @NotNull String relative,
            @NotNull String relationship,
            @Nullable String phone,
            @NotNull Instant contactedAt,
            @NotNull RelativeContact.Result result,
            @Nullable String note) {

        static Contacted of(RelativeContact contact, boolean narrative) {
            return new Contacted(
                    contact.id(),
                    contact.relative(),
                    contact.relationship(),
                    contact.phone(),
                    contact.contactedAt(),
                    contact.result(),
                    narrative ? contact.note() : null);
        }
    }

    /** @param askedAgain whether the ward has yet to say yes to what is needed now */
    record Bed(
            @NotNull String state,
            @Nullable UUID bedId,
            @Nullable UUID wardId,
            @Nullable UUID siteId,
            @Nullable Instant until,
            @Nullable Instant admitFrom,
            @Nullable Instant admitUntil,
            boolean askedAgain,
            int refusals) {}

    record Journey(
            @NotNull UUID conveyanceId,
            @NotNull String state,
            @Nullable UUID providerId,
            @Nullable Instant pickUpAt,
            @Nullable Instant arriveBy) {}

    record Applied(
            @NotNull AdmissionSection section,
            @NotNull Instant madeAt,
            @NotNull UUID hospitalSiteId,
            @NotNull Instant windowEndsAt) {}

    record Task(
            @NotNull FollowUpTask.Kind kind,
            @NotNull String words,
            @NotNull Instant dueAt,
            @Nullable Instant doneAt) {}

    record Line(
            @NotNull Instant happenedAt,
            @NotNull String kind,
            @NotNull String words,
            @NotNull String recordedBy,
            @Nullable UUID recordedByPerson,
            @Nullable UUID wardId) {

        static Line of(LogEntry entry, boolean narrative) {
            var words = narrative || !entry.isNarrative() ? entry.words() : "A note";
            return new Line(
                    entry.happenedAt(),
                    entry.kind(),
                    words,
                    entry.recordedBy(),
                    entry.recordedByPerson(),
                    entry.wardId());
        }
    }

    @Override
    public String toString() {
        return "CaseView[" + id + "]";
    }
}
