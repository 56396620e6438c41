package uk.dutydesk.resource.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Each authority's ladder. */
@ApplicationScoped
class Ladders {

    private final Session database;

    Ladders(Session database) {
        this.database = database;
    }

    List<Rung> of(String authority) {
        var rows = database.createNativeQuery(
                        "select position, who, title, phone, percent_left from ladder_rung where authority = :authority order by position",
                        Object[].class)
                .setParameter("authority", authority)
                .getResultList();
        if (rows.isEmpty()) {
            return Rung.USUAL;
        }
        return rows.stream()
                .map(row -> new Rung(
                        ((Number) row[0]).intValue(),
                        Rung.Who.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue()))
                .toList();
    }

    /** Replaces the ladder. A later step is due when less time is left, and is somebody else: each is told once. */
    void replace(String authority, List<Rung> rungs) {
        for (var next = 1; next < rungs.size(); next++) {
            if (rungs.get(next).percentLeft() >= rungs.get(next - 1).percentLeft()
                    || rungs.get(next).position() <= rungs.get(next - 1).position()) {
                throw new LadderRefused("Each step comes after the one before, when less of the time is left.");
            }
        }
        for (var rung : rungs) {
            if (rungs.stream().filter(rung::isTheSameAs).count() > 1) {
                throw new LadderRefused("The ladder names " + rung.title()
                        + " twice, and nobody is told twice. Say in the second name what is different then.");
            }
        }
        database.createNativeMutationQuery("delete from ladder_rung where authority = :authority")
                .setParameter("authority", authority)
                .executeUpdate();
        for (var rung : rungs) {
            database.createNativeMutationQuery("""
                            insert into ladder_rung (authority, position, who, title, phone, percent_left)
                            values (:authority, :position, :who, :title, :phone, :percent)
                            """)
                    .setParameter("authority", authority)
                    .setParameter("position", rung.position())
                    .setParameter("who", rung.who().name())
                    .setParameter("title", rung.title())
                    .setParameter("phone", rung.phone(), String.class)
                    .setParameter("percent", rung.percentLeft())
                    .executeUpdate();
        }
    }
}
