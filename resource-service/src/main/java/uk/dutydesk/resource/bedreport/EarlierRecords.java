package uk.dutydesk.resource.bedreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What an authority had counted itself before it used this; a whole quarter or nothing of it. */
@ApplicationScoped
class EarlierRecords {

    private final Session database;

    EarlierRecords(Session database) {
        this.database = database;
    }

    /** One number that was brought along. */
    record Figure(Subject subject, String code, int cases) {}

    void replace(String authority, Quarter quarter, List<Figure> figures, String by, Instant at) {
        database.createNativeMutationQuery(
                        "delete from earlier_record where authority = :authority and quarter = :quarter")
                .setParameter("authority", authority)
                .setParameter("quarter", quarter.toString())
                .executeUpdate();
        for (var figure : figures) {
            database.createNativeMutationQuery("""
                            insert into earlier_record (authority, quarter, subject, code, cases, entered_by, entered_at)
                            values (:authority, :quarter, :subject, :code, :cases, :by, :at)
                            """)
                    .setParameter("authority", authority)
                    .setParameter("quarter", quarter.toString())
                    .setParameter("subject", figure.subject().name())
                    .setParameter("code", figure.code())
                    .setParameter("cases", figure.cases())
                    .setParameter("by", by)
                    .setParameter("at", at)
                    .executeUpdate();
        }
    }

    /** By subject and reason; empty where nothing was brought along. */
    Map<Subject, Map<String, Integer>> of(String authority, Quarter quarter) {
        return database
                .createNativeQuery(
                        "select subject, code, cases from earlier_record where authority = :authority and quarter = :quarter",
                        Object[].class)
                .setParameter("authority", authority)
                .setParameter("quarter", quarter.toString())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Subject.valueOf((String) row[0]),
                        Collectors.toMap(row -> (String) row[1], row -> ((Number) row[2]).intValue())));
    }
}
