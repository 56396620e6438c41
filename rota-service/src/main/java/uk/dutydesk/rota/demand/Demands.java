package uk.dutydesk.rota.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that has to be filled. */
@ApplicationScoped
public class Demands implements PanacheRepositoryBase<Demand, UUID> {

    private static final int MOST = 20_000;

    private final ShiftLines lines;
    private final BankHolidays bankHolidays;

    Demands(ShiftLines lines, BankHolidays bankHolidays) {
        this.lines = lines;
        this.bankHolidays = bankHolidays;
    }

    public List<Demand> of(UUID rosterId) {
        return find("rosterId = ?1 order by startsAt, line, seat", rosterId)
                .page(0, MOST)
                .list();
    }

    public Demand get(UUID rosterId, UUID id) {
        return find("rosterId = ?1 and id = ?2", rosterId, id)
                .firstResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }

    /** What the lines would need from the first day to the last, which is included; nothing is kept of it. */
    public List<Demand> expected(LocalDate first, LocalDate last) {
        var nowhere = UUID.randomUUID();
        var holidays = bankHolidays.days();
        return lines.all().stream()
                .flatMap(line -> line.pattern().daysIn(first, last, holidays).flatMap(day -> seats(nowhere, line, day)))
                .toList();
    }

    /**
     * Makes what the lines need from the first day to the last, which is included.
     *
     * @param only the codes of the lines to make it of; all of them, where it is null
     */
    public void generate(UUID rosterId, LocalDate first, LocalDate last, @Nullable Set<String> only) {
        var holidays = bankHolidays.days();
        var wanted = lines.all().stream()
                .filter(line -> only == null || only.contains(line.code()))
                .toList();
        for (var line : wanted) {
            line.pattern()
                    .daysIn(first, last, holidays)
                    .flatMap(day -> seats(rosterId, line, day))
                    .forEach(this::persist);
        }
    }

    /** What another rota needs, so many days later by the clock; what would start after the last day is left out. */
    public void copy(UUID fromRoster, UUID toRoster, long daysLater, LocalDate last) {
        of(fromRoster).stream()
                .filter(demand -> !demand.day().plusDays(daysLater).isAfter(last))
                .map(demand -> demand.copiedTo(toRoster, daysLater))
                .forEach(this::persist);
    }

    private static Stream<Demand> seats(UUID rosterId, ShiftLine line, LocalDate day) {
        var staffing = line.staffing();
        var time = line.pattern().on(day);
        return IntStream.rangeClosed(1, staffing.required())
                .mapToObj(seat -> new Demand(rosterId, line.code(), seat, time, staffing));
    }
}
