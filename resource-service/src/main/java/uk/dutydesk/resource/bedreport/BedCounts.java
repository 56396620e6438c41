package uk.dutydesk.resource.bedreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import uk.dutydesk.kit.time.LondonTime;

/** How many cases met with what, by why. A case is counted once for each reason, however often a ward said it. */
@ApplicationScoped
class BedCounts {

    private static final String REFUSED = """
            select reason, assessment_id from ward_said
             where authority = :authority and said in ('NO', 'TOOK_BACK') and at >= :from and at < :to
            """;

    private static final String UNMET = """
            select why, assessment_id from unmet_need where authority = :authority and at >= :from and at < :to
            """;

    /** Of several placements of one case the latest counts: one that was decided again, or that led nowhere, is not another person. */
    private static final String PLACED_OUT_OF_AREA = """
            select reason, assessment_id from (
                select distinct on (p.assessment_id) p.reason, p.assessment_id, p.out_of_area
                  from placement p join bed_hold h on h.id = p.hold_id
                 where p.authority = :authority and p.superseded_at is null and h.state in ('CONFIRMED', 'OCCUPIED', 'ENDED')
                   and h.held_from >= :from and h.held_from < :to
                 order by p.assessment_id, h.held_from desc) latest
             where out_of_area
            """;

    private final Session database;

    BedCounts(Session database) {
        this.database = database;
    }

    Counted of(Subject subject, String authority, Quarter quarter) {
        var cases = switch (subject) {
            case REFUSALS -> REFUSED;
            case UNMET -> UNMET;
            case OUT_OF_AREA -> PLACED_OUT_OF_AREA;
        };
        return count(cases, subject.reasons(), authority, quarter);
    }

    /** Whether anything of this quarter is on record here. */
    boolean hasAny(String authority, Quarter quarter) {
        return Arrays.stream(Subject.values())
                .anyMatch(subject ->
                        !Objects.equals(of(subject, authority, quarter).total(), 0));
    }

    private Counted count(String cases, List<String> reasons, String authority, Quarter quarter) {
        var counts = new HashMap<String, Integer>();
        database.createNativeQuery(
                        "select r.why, count(distinct r.assessment_id) from (" + cases
                                + ") r(why, assessment_id) group by r.why",
                        Object[].class)
                .setParameter("authority", authority)
                .setParameter("from", begins(quarter))
                .setParameter("to", begins(quarter.next()))
                .getResultList()
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        var inAll = database.createNativeQuery(
                        "select count(distinct r.assessment_id) from (" + cases + ") r(why, assessment_id)", Long.class)
                .setParameter("authority", authority)
                .setParameter("from", begins(quarter))
                .setParameter("to", begins(quarter.next()))
                .getSingleResult();
        return Counted.of(reasons, counts, inAll.intValue());
    }

    private static Instant begins(Quarter quarter) {
        return quarter.firstDay().atStartOfDay(LondonTime.LONDON).toInstant();
    }
}
