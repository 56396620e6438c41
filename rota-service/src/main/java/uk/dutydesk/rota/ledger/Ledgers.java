package uk.dutydesk.rota.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.demand.BankHolidays;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.LateFinishes;
import uk.dutydesk.rota.fairness.Burden;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.fairness.Burdens;
import uk.dutydesk.rota.fairness.Weighing;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** The ledgers of the authority in force: what was written up by hand, and since then what was published and worked. */
@ApplicationScoped
class Ledgers {

    /** As long as a rota remembers. */
    private static final int WEEKS_BEFORE = 30;

    private final Amhps amhps;
    private final Leaves leaves;
    private final Burdens burdens;
    private final Duties duties;
    private final LateFinishes finishes;
    private final BankHolidays holidays;

    Ledgers(Amhps amhps, Leaves leaves, Burdens burdens, Duties duties, LateFinishes finishes, BankHolidays holidays) {
        this.amhps = amhps;
        this.leaves = leaves;
        this.burdens = burdens;
        this.duties = duties;
        this.finishes = finishes;
        this.holidays = holidays;
    }

    /** Both days included. */
    Ledger of(LocalDate from, LocalDate until) {
        var ledger = new Ledger(people(London.days(from, until)));
        var since = from.minusWeeks(WEEKS_BEFORE);
        var written = burdens.since(since);
        written.forEach(burden -> write(ledger, burden, from, until));
        var unwritten = written.stream()
                .map(burden -> burden.untilDay().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(since);
        if (!unwritten.isAfter(until)) {
            sum(ledger, London.days(unwritten, until), London.startOf(from).toEpochMilli());
        }
        return ledger;
    }

    private void sum(Ledger ledger, Span time, long fromMillis) {
        var days = holidays.days();
        duties.published(time).stream()
                .filter(duty ->
                        !duty.isBesideSomeone() && time.contains(duty.time().start()))
                .forEach(duty -> {
                    var kinds = Weighing.of(duty.time(), duty.isOnCall(), days);
                    if (duty.time().start().toEpochMilli() < fromMillis) {
                        kinds.forEach(kind -> ledger.before(duty.amhpId(), kind, 1));
                    } else {
                        ledger.worked(duty.amhpId(), duty.line(), duty.time(), kinds);
                    }
                });
        finishes.during(time).forEach(late -> {
            var hours = late.pastTheEnd().toMinutes() / 60.0;
            if (late.plannedEnd().toEpochMilli() < fromMillis) {
                ledger.before(late.amhpId(), BurdenKind.HOURS_PAST_END, hours);
            } else {
                ledger.carried(late.amhpId(), BurdenKind.HOURS_PAST_END, hours);
            }
        });
    }

    /** A sum over some weeks counts by the days of it that are looked at. */
    private static void write(Ledger ledger, Burden burden, LocalDate from, LocalDate until) {
        var first = burden.fromDay();
        var days = ChronoUnit.DAYS.between(first, burden.untilDay()) + 1.0;
        var begin = first.isBefore(from) ? from : first;
        var end = burden.untilDay().isAfter(until) ? until : burden.untilDay();
        var inside = Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
        var amount = burden.amount().doubleValue();
        if (inside > 0) {
            ledger.carried(burden.amhpId(), burden.kind(), amount * inside / days);
        }
        if (first.isBefore(from)) {
            var earlier = Math.min(days, (double) ChronoUnit.DAYS.between(first, from));
            ledger.before(burden.amhpId(), burden.kind(), amount * earlier / days);
        }
    }

    private List<Participant> people(Span time) {
        var away = leaves.touching(time).stream().collect(groupingBy(Leave::amhpId, mapping(Leave::time, toList())));
        return amhps.all().stream()
                .map(amhp -> participant(amhp, away.getOrDefault(amhp.id(), List.of())))
                .toList();
    }

    private static Participant participant(Amhp amhp, List<Span> away) {
        var who = amhp.particulars();
        return new Participant(amhp.id(), who.called(), who.trainee(), amhp.pattern(), amhp.standing(), away);
    }
}
