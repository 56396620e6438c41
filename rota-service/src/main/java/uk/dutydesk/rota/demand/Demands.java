package uk.dutydesk.rota.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Makes what the lines need from the first day to the last, which is included. */
    public void generate(UUID rosterId, LocalDate first, LocalDate last) {
        var holidays = bankHolidays.days();
        for (var line : lines.all()) {
            line.pattern()
                    .daysIn(first, last, holidays)
                    .flatMap(day -> seats(rosterId, line, day))
                    .forEach(this::persist);
        }
    }

    private static Stream<Demand> seats(UUID rosterId, ShiftLine line, LocalDate day) {
        var staffing = line.staffing();
        var time = line.pattern().on(day);
        return IntStream.rangeClosed(1, staffing.required())
                .mapToObj(seat -> new Demand(rosterId, line.code(), seat, time, staffing));
    }
}
