package uk.dutydesk.deploy.bench.amhp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.DutyEntry;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.PersonEntry;
import uk.dutydesk.rota.amhp.ActingFor;
import uk.dutydesk.rota.amhp.ApprovalPeriod;
import uk.dutydesk.rota.amhp.Standing;
import uk.dutydesk.rota.amhp.WorkingPattern;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Away;
import uk.dutydesk.rota.planning.Pairing;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.PlannedDuty.Hold;
import uk.dutydesk.rota.planning.Precedent;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.planning.Wished;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.WorkedWeeks;

/** An instance of the family as the product sees it: its own people, duties and rules. A new plan starts from what was published. */
final class AmhpRota {

    private static final String AUTHORITY = "BENCH";
    private static final int DUTIES_A_WEEK = 4;

    private final AmhpFile file;
    private final Map<String, Shift> shifts = new HashMap<>();
    private final RotaProblem problem;

    AmhpRota(AmhpFile file) {
        this.file = file;
        file.duties().forEach(duty -> shifts.put(duty.id(), shift(duty)));
        var held = file.duties().stream()
                .filter(duty -> duty.pinnedTo() != null)
                .map(duty -> assignment(duty.pinnedTo(), duty.id(), Hold.PINNED))
                .toList();
        problem = new RotaProblem(
                file.people().stream().map(this::person).toList(),
                file.duties().stream().map(duty -> shift(duty.id())).toList(),
                held,
                file.duties().stream()
                        .filter(duty -> duty.publishedTo() != null && duty.pinnedTo() == null)
                        .map(duty -> assignment(duty.publishedTo(), duty.id(), Hold.FREE))
                        .toList());
    }

    RotaProblem problem() {
        return problem;
    }

    Assignment free(String person, String duty) {
        return assignment(person, duty, Hold.FREE);
    }

    /** One line for each person: id, then for each day the duties that start on it, split by "+". */
    List<String> written(List<Assignment> assignments) {
        var days = 7 * file.weeks();
        var idOf = new HashMap<UUID, String>();
        file.duties().forEach(duty -> idOf.put(uuid(duty.id()), duty.id()));
        var rows = new HashMap<UUID, String[]>();
        file.people().forEach(person -> {
            var row = new String[days];
            Arrays.fill(row, "-");
            rows.put(uuid(person.id()), row);
        });
        var all = new ArrayList<>(problem.held());
        all.addAll(assignments);
        for (var assignment : all) {
            var row = rows.get(assignment.person());
            var shift = assignment.duty().shift();
            var id = idOf.get(shift.id());
            if (row != null && id != null) {
                var day = (int) (shift.day().toEpochDay() - file.start().toEpochDay());
                row[day] = row[day].equals("-") ? id : row[day] + "+" + id;
            }
        }
        return file.people().stream()
                .map(person ->
                        person.id() + "," + String.join(",", rows.getOrDefault(uuid(person.id()), new String[0])))
                .toList();
    }

    private Assignment assignment(@Nullable String person, String duty, Hold hold) {
        return new Assignment(uuid(String.valueOf(person)), new PlannedDuty(shift(duty), hold, null));
    }

    private Shift shift(String duty) {
        var shift = shifts.get(duty);
        if (shift == null) {
            throw new IllegalArgumentException("There is no duty " + duty + ".");
        }
        return shift;
    }

    private static Shift shift(DutyEntry duty) {
        return new Shift(
                uuid(duty.id()),
                duty.line(),
                duty.line(),
                duty.role(),
                new Span(duty.from(), duty.until()),
                duty.cover(),
                false,
                AUTHORITY,
                "the bench's authority",
                duty.team() == null ? null : uuid(duty.team()),
                duty.priority(),
                duty.kinds(),
                new Precedent(duty.publishedTo() == null ? null : uuid(duty.publishedTo()), duty.notice(), null));
    }

    private Person person(PersonEntry person) {
        var standing = new Standing(
                approvals(person.approvedUntil()),
                List.of(),
                List.of(new ActingFor(AUTHORITY, file.start().minusYears(10), null)));
        return new Person(
                uuid(person.id()),
                person.id(),
                standing,
                person.trainee(),
                null,
                null,
                Pairing.NONE,
                pattern(person),
                person.team() == null ? null : uuid(person.team()),
                person.away().stream()
                        .map(away -> new Away(new Span(away.from(), away.until()), away.reason(), away.lost()))
                        .toList(),
                person.wishes().stream()
                        .map(wish -> new Wished(new Span(wish.from(), wish.until()), wish.kind()))
                        .toList(),
                new WorkedWeeks(
                        London.weekOf(file.start())
                                .minusWeeks(person.workedMinutes().size()),
                        person.workedMinutes().stream()
                                .map(minutes -> new WorkedWeeks.Week(minutes, DUTIES_A_WEEK, 0, 0))
                                .toList()),
                person.targets());
    }

    /** One after the other, back to before the rota begins: an approval lasts five years. */
    private List<ApprovalPeriod> approvals(LocalDate until) {
        var approvals = new ArrayList<ApprovalPeriod>();
        for (var last = until; last.isAfter(file.start()) || approvals.isEmpty(); ) {
            var first = last.minusYears(ApprovalPeriod.YEARS).plusDays(1);
            approvals.add(new ApprovalPeriod(AUTHORITY, first, last));
            last = first.minusDays(1);
        }
        return approvals;
    }

    private static WorkingPattern pattern(PersonEntry person) {
        return new WorkingPattern(
                BigDecimal.valueOf(person.weeklyHours()),
                person.workingDays().isEmpty() ? Set.of(DayOfWeek.values()) : person.workingDays(),
                person.onlyLines(),
                false,
                person.noNights(),
                null,
                person.noNights() ? 0 : 1,
                1,
                false,
                null,
                BigDecimal.ZERO,
                false);
    }

    static UUID uuid(String id) {
        return UUID.nameUUIDFromBytes(("dutydesk-bench:" + id).getBytes(UTF_8));
    }
}
