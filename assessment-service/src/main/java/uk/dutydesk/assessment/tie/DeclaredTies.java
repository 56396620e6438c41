package uk.dutydesk.assessment.tie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.law.Conflicts;
import uk.dutydesk.assessment.law.Conflicts.Declared;
import uk.dutydesk.assessment.law.Conflicts.Kind;

/** Everything declared, as the owner of the doctors last said. It is staff personal data: only the conflict rules read it. */
@ApplicationScoped
public class DeclaredTies {

    private final EntityManager database;

    DeclaredTies(EntityManager database) {
        this.database = database;
    }

    public void declare(TieDeclared tie) {
        database.createNativeQuery("""
                        insert into declared_tie values (:id, :kind, cast(:people as uuid[]))
                        on conflict (id) do update set kind = excluded.kind, people = excluded.people
                        """)
                .setParameter("id", tie.tieId())
                .setParameter("kind", tie.kind().name())
                .setParameter("people", written(tie.people()))
                .executeUpdate();
    }

    public void withdraw(UUID tieId) {
        database.createNativeQuery("delete from declared_tie where id = :id")
                .setParameter("id", tieId)
                .executeUpdate();
    }

    /** What any of these people has declared. */
    @SuppressWarnings("unchecked")
    public Conflicts of(Collection<UUID> people) {
        List<Tuple> found = database.createNativeQuery(
                        "select kind, people from declared_tie where people && cast(:people as uuid[])", Tuple.class)
                .setParameter("people", written(people))
                .getResultList();
        return new Conflicts(found.stream().map(DeclaredTies::declared).toList(), false);
    }

    private static Declared declared(Tuple row) {
        return new Declared(
                Kind.valueOf(row.get("kind", String.class)), Arrays.asList(row.get("people", UUID[].class)));
    }

    private static String[] written(Collection<UUID> people) {
        return people.stream().map(UUID::toString).toArray(String[]::new);
    }
}
