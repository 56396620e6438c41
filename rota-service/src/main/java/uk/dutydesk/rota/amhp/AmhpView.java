package uk.dutydesk.rota.amhp;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable List<SuspensionView> suspensions) {

    static AmhpView of(Amhp amhp, Instant now, boolean readsPrivateThings) {
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
                amhp.approvals().stream().map(ApprovalView::of).toList(),
                amhp.agreements().stream()
                        .map(agreed -> new AgreementView(agreed.actsFor(), agreed.from(), agreed.until()))
                        .toList(),
                amhp.pattern(),
                readsPrivateThings
                        ? amhp.suspensions().stream().map(SuspensionView::of).toList()
                        : null);
    }

    @Override
    public String toString() {
        return "AmhpView[" + id + "]";
    }

    record ApprovalView(
            @NotNull String approvingAuthority,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable String endReason) {

        static ApprovalView of(Approval approval) {
            return new ApprovalView(
                    approval.approvingAuthority(),
                    approval.from(),
                    approval.period().lastDay(),
                    approval.endReason());
        }
    }

    record AgreementView(
            @NotNull String authority,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

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
