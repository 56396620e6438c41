package uk.dutydesk.rota.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.workingtime.London;

/** Who has carried what, against a fair share. An AMHP sees their own, and how far others are off, without their names. */
@Path("/fairness")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class FairnessResource {

    /** Of fewer than this, somebody would be known by their number. */
    private static final int FEWEST_OTHERS = 4;

    private final Ledgers ledgers;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    FairnessResource(Ledgers ledgers, Audit audit, Caller caller, Clock clock) {
        this.ledgers = ledgers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The 3, 6 or 12 months that end with a day; with today, where none is given. */
    @GET
    @Transactional
    public FairnessView show(
            @NotNull @Pattern(regexp = "3|6|12", message = "months are 3, 6 or 12") @QueryParam("months") String months,
            @QueryParam("until") @Nullable LocalDate until) {
        var last = until == null ? London.dayOf(clock.instant()) : until;
        var first = last.plusDays(1).minusMonths(Integer.parseInt(months));
        var accounts = ledgers.of(first, last).accounts();
        var manages = caller.has(Roles.SERVICE_MANAGER);
        var shown = accounts.stream()
                .filter(account -> manages || account.amhpId().equals(caller.person()))
                .toList();
        shown.stream().map(Account::amhpId).distinct().forEach(person -> audit.read("amhp", person));
        return new FairnessView(
                first,
                last,
                Arrays.stream(BurdenKind.values())
                        .filter(kind -> accounts.stream().anyMatch(account -> account.kind() == kind))
                        .map(kind -> KindView.of(kind, shown, others(kind, accounts)))
                        .toList());
    }

    private List<Double> others(BurdenKind kind, List<Account> accounts) {
        var others = accounts.stream()
                .filter(account -> account.kind() == kind && !account.amhpId().equals(caller.person()))
                .map(account -> tenths(account.off()))
                .sorted()
                .toList();
        return others.size() < FEWEST_OTHERS ? List.of() : others;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Both days included. */
    record FairnessView(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull List<KindView> kinds) {}

    /**
     * One kind of work.
     *
     * @param people the rows the caller may see
     * @param others how far everybody else is off a fair share, sorted, without names; empty where they are too few to be nobody
     */
    record KindView(
            @NotNull BurdenKind kind,
            @NotNull List<RowView> people,
            @NotNull List<Double> others) {

        static KindView of(BurdenKind kind, List<Account> shown, List<Double> others) {
            return new KindView(
                    kind,
                    shown.stream()
                            .filter(account -> account.kind() == kind)
                            .map(RowView::of)
                            .toList(),
                    others);
        }
    }

    /**
     * One person's row.
     *
     * @param carried how much of what is fair is for the time before
     * @param off above 0 where they did more than would have been fair
     */
    record RowView(
            @NotNull UUID amhpId,
            @NotNull String called,
            double has,
            double fair,
            double carried,
            double off,
            @NotNull List<String> sentences) {

        static RowView of(Account account) {
            return new RowView(
                    account.amhpId(),
                    account.called(),
                    tenths(account.has()),
                    tenths(account.fair()),
                    tenths(account.carried()),
                    tenths(account.off()),
                    account.sentences());
        }

        @Override
        public String toString() {
            return "RowView[" + amhpId + "]";
        }
    }
}
