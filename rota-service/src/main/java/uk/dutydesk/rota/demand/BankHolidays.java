package uk.dutydesk.rota.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The dated table of bank holidays. */
@ApplicationScoped
public class BankHolidays implements PanacheRepositoryBase<BankHoliday, LocalDate> {

    private static final int MOST = 1000;

    public Set<LocalDate> days() {
        return all().stream().map(BankHoliday::day).collect(Collectors.toSet());
    }

    List<BankHoliday> all() {
        return find("order by day").page(0, MOST).list();
    }

    void replace(List<BankHoliday> holidays) {
        deleteAll();
        flush();
        persist(holidays);
    }
}
