package uk.dutydesk.resource.specialurgency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.specialurgency.Section140Resource.Entry;
import uk.dutydesk.resource.specialurgency.Section140Resource.Listed;

/** Hospitals that health bodies have named to authorities. */
@ApplicationScoped
class Section140Entries {

    private final Session database;

    Section140Entries(Session database) {
        this.database = database;
    }

    /**
     * What an authority was told.
     *
     * @param under18 true for those suitable for people under 18, false for cases of special urgency, null for all
     */
    List<Listed> of(String authority, @Nullable Boolean under18) {
        return database
                .createNativeQuery("""
                        select e.id, e.health_body, s.id, s.name, e.arrangement, e.special_urgency, e.under_18, e.phone, e.confirmed_on
                          from section_140_entry e join site s on s.id = e.site_id
                         where :authority = any (e.authorities) and (not :young or e.under_18) and (:young or e.special_urgency or :any)
                         order by s.name, e.arrangement limit 200
                        """, Object[].class)
                .setParameter("authority", authority)
                .setParameter("young", Boolean.TRUE.equals(under18))
                .setParameter("any", under18 == null)
                .getResultList()
                .stream()
                .map(row -> new Listed(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5],
                        (Boolean) row[6],
                        (String) row[7],
                        (LocalDate) row[8]))
                .toList();
    }

    void put(UUID id, Entry entry) {
        database.createNativeMutationQuery("""
                        insert into section_140_entry (id, health_body, authorities, site_id, arrangement, special_urgency, under_18, phone,
                                                       confirmed_on, version)
                        values (:id, :body, :authorities, :site, :arrangement, :urgency, :young, :phone, :confirmed, 0)
                        on conflict (id) do update set health_body = excluded.health_body, authorities = excluded.authorities,
                               site_id = excluded.site_id, arrangement = excluded.arrangement, special_urgency = excluded.special_urgency,
                               under_18 = excluded.under_18, phone = excluded.phone, confirmed_on = excluded.confirmed_on,
                               version = section_140_entry.version + 1
                        """)
                .setParameter("id", id)
                .setParameter("body", entry.healthBody())
                .setParameter("authorities", entry.authorities().toArray(String[]::new))
                .setParameter("site", entry.siteId())
                .setParameter("arrangement", entry.arrangement())
                .setParameter("urgency", entry.specialUrgency())
                .setParameter("young", entry.under18())
                .setParameter("phone", entry.phone())
                .setParameter("confirmed", entry.confirmedOn())
                .executeUpdate();
    }
}
