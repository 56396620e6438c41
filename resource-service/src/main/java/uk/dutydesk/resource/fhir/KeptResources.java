package uk.dutydesk.resource.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What each sender last said of its Locations and Encounters, without the person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeptResources {

    private final Session database;

    KeptResources(Session database) {
        this.database = database;
    }

    /** @param json as it is read back */
    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
    record Kept(
            int version,
            byte[] bodyHash,
            String json,
            @Nullable String partOf,
            Instant updatedAt) {}

    /** Nobody else writes this resource until we are done. */
    void lock(String sender, String type, String id) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:key, 7)) as text)", String.class)
                .setParameter("key", sender + '/' + type + '/' + id)
                .getSingleResult();
    }

    Optional<Kept> find(String sender, String type, String id) {
        return database
                .createNativeQuery("""
                        select version, body_hash, cast(resource as text), part_of, updated_at from fhir_resource
                         where sender = :sender and type = :type and id = :id
                        """, Object[].class)
                .setParameter("sender", sender)
                .setParameter("type", type)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Kept(
                        ((Number) row[0]).intValue(), (byte[]) row[1], (String) row[2], (String) row[3], (Instant)
                                row[4]))
                .findFirst();
    }

    private static final String ENCOUNTERS = """
             from fhir_resource
             where sender = :sender and type = 'Encounter' and (cardinality(:statuses) = 0 or resource ->> 'status' = any (:statuses))
               and (cardinality(:places) = 0
                    or exists (select from jsonb_array_elements(resource -> 'location') each
                                where each -> 'location' ->> 'reference' = any (:places)))
            """;

    /** Encounters in the order of their ids, as they are read back. */
    List<String> encounters(String sender, String[] statuses, String[] places, int count, int offset) {
        return database.createNativeQuery("select cast(resource as text)" + ENCOUNTERS + " order by id", String.class)
                .setParameter("sender", sender)
                .setParameter("statuses", statuses)
                .setParameter("places", places)
                .setFirstResult(offset)
                .setMaxResults(count)
                .getResultList();
    }

    int countEncounters(String sender, String[] statuses, String[] places) {
        return database.createNativeQuery("select count(*)" + ENCOUNTERS, Long.class)
                .setParameter("sender", sender)
                .setParameter("statuses", statuses)
                .setParameter("places", places)
                .getSingleResult()
                .intValue();
    }

    void keep(String sender, String type, String id, Kept kept) {
        database.createNativeMutationQuery("""
                        insert into fhir_resource (sender, type, id, version, body_hash, resource, part_of, updated_at)
                        values (:sender, :type, :id, :version, :hash, cast(:json as jsonb), :partOf, :at)
                        on conflict (sender, type, id) do update set version = excluded.version, body_hash = excluded.body_hash,
                            resource = excluded.resource, part_of = excluded.part_of, updated_at = excluded.updated_at
                        """)
                .setParameter("sender", sender)
                .setParameter("type", type)
                .setParameter("id", id)
                .setParameter("version", kept.version())
                .setParameter("hash", kept.bodyHash())
                .setParameter("json", kept.json())
                .setParameter("partOf", kept.partOf())
                .setParameter("at", kept.updatedAt())
                .executeUpdate();
    }
}
