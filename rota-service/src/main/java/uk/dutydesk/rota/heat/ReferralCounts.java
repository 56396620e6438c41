package uk.dutydesk.rota.heat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** How many referrals came in each hour, by London's clock. */
@ApplicationScoped
class ReferralCounts {

    private final EntityManager database;

    ReferralCounts(EntityManager database) {
        this.database = database;
    }

    void addOne(LocalDate day, int hour) {
        database.createNativeQuery("""
                        insert into referral_count (day, hour, count) values (:day, :hour, 1)
                        on conflict (authority, day, hour) do update set count = referral_count.count + 1
                        """)
                .setParameter("day", day)
                .setParameter("hour", hour)
                .executeUpdate();
    }

    /** Both days included. */
    @SuppressWarnings("unchecked") // JPA gives the rows of such a query without a type
    List<WeekHour> between(LocalDate from, LocalDate until) {
        List<Object[]> rows = database.createNativeQuery("""
                        select cast(extract(isodow from day) as integer), hour, cast(sum(count) as integer) from referral_count
                        where day between :from and :until group by 1, 2 order by 1, 2
                        """)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
        return rows.stream()
                .map(row -> new WeekHour(number(row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    private static int number(Object cell) {
        return ((Number) cell).intValue();
    }

    /**
     * Referrals of one hour of the week, over some weeks together.
     *
     * @param weekday 1 is Monday
     */
    record WeekHour(int weekday, int hour, int referrals) {}
}
