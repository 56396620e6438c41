package uk.dutydesk.rota.amhp;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.workingtime.London;

/**
 * An AMHP as colleagues see them. Somebody who is suspended may not act, and that is all a colleague reads.
 *
 * @param mayAct approved and not suspended today, for any authority
 * @param approvedUntil the last day of approval
 * @param suspensions for managers of the person's own authority; otherwise absent
 * @param neverWorks for them and for the person; otherwise absent
 */
record AmhpView(
        @NotNull UUID id,
        int version,
        @NotNull String reference,
        @NotNull String name,
        @NotNull String called,
        @NotNull String pronoun,
        @NotNull Profession profession,
        @NotNull String phone,
        @Nullable String reachedBy,
        @NotNull List<String> languages,
        @Nullable UUID teamId,
        boolean trainee,
        @Nullable UUID supervisorId,
        @Nullable Instant countsAsCoverFrom,
        @Nullable Integer pairedFor,
        boolean mayAct,
        @Nullable LocalDate approvedUntil,
        @NotNull List<ApprovalView> approvals,
        @NotNull List<AgreementView> actingFor,
        @NotNull WorkingPattern contract,
        @Nullable List<SuspensionView> suspensions,
        @Nullable LocalDate returnedOn,
        boolean bestInterestsAssessor,
        @NotNull List<String> specialisms,
        @Nullable List<NeverWorksView> neverWorks) {

    static AmhpView of(Amhp amhp, Instant now, boolean manages, boolean own) {
        var who = amhp.particulars();
        var today = London.dayOf(now);
        var standing = amhp.standing();
        var approved = standing.approvals().stream().anyMatch(approval -> approval.covers(now));
        return new AmhpView(
                amhp.id(),
                amhp.version(),
                who.reference(),
                who.name(),
                who.called(),
                who.pronoun(),
                who.profession(),
                who.phone(),
                who.reachedBy(),
                who.languages(),
                who.teamId(),
                who.trainee(),
                who.supervisorId(),
                who.countsAsCoverFrom(),
                who.pairedFor(),
                approved && !standing.isSuspendedAt(today),
                standing.approvedUntil().orElse(null),
                amhp.approvals().stream()
                        .map(approval -> ApprovalView.of(approval, own))
                        .toList(),
                amhp.agreements().stream()
                        .map(agreed -> new AgreementView(agreed.actsFor(), agreed.from(), agreed.until()))
                        .toList(),
                amhp.pattern(),
                manages ? amhp.suspensions().stream().map(SuspensionView::of).toList() : null,
                who.returnedOn(),
                who.bestInterestsAssessor(),
                who.specialisms(),
                own ? amhp.neverWorks().stream().map(NeverWorksView::of).toList() : null);
    }

    @Override
    public String toString() {
        return "AmhpView[" + id + "]";
    }

    record ApprovalView(
            @NotNull String approvingAuthority,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable EndReason endReason) {

        static ApprovalView of(Approval approval, boolean own) {
            return new ApprovalView(
                    approval.approvingAuthority(),
                    approval.from(),
                    approval.period().lastDay(),
                    own ? approval.endReason() : null);
        }
    }

    record AgreementView(
            @NotNull String authority,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    record NeverWorksView(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {

        static NeverWorksView of(NeverWorks time) {
            return new NeverWorksView(time.day(), time.from(), time.until());
        }
    }

    record SuspensionView(
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @NotNull String privateReason) {

        static SuspensionView of(Suspension suspension) {
            return new SuspensionView(suspension.from(), suspension.until(), suspension.privateReason());
        }

        @Override
        public String toString() {
            return "SuspensionView[from " + from + "]";
        }
    }
}
