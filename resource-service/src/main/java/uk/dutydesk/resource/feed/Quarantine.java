package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Messages that were set aside, for those who can mend why: what they are, which places they name, and that something came of them. */
@ApplicationScoped
class Quarantine {

    private final Session database;
    private final FeedSettings settings;

    Quarantine(Session database, FeedSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    record SetAside(
            @NotNull UUID id,
            @NotNull String sender,
            @NotNull Instant receivedAt,
            @NotNull String controlId,
            @NotNull String trigger,
            @NotNull String reason) {}

    /** @param organisation whose senders; null for all */
    List<SetAside> setAside(@Nullable String organisation) {
        return database
                .createNativeQuery("""
                        select m.id, m.sender, m.received_at, m.control_id, m.trigger, coalesce(m.reason, '')
                          from feed_message m left join sender_profile p on p.name = m.sender
                         where m.status = 'QUARANTINED' and m.raw_emptied_at is null and (cast(:organisation as text) is null or p.organisation_code = :organisation)
                         order by m.received_at desc limit 200
                        """, Object[].class)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .map(row -> new SetAside(
                        (UUID) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        Inert.text(new String((byte[]) row[3], StandardCharsets.UTF_8), 50),
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    /**
     * A ward or a bed that messages name and nobody has entered.
     *
     * @param trust as the sender gave it, like all parts; empty where it gave none, or it was not kept
     * @param bay of a ward that is not known: as the latest message named it, and so its bed
     */
    record UnknownPlace(
            @NotNull String sender,
            @Nullable String organisation,
            @NotNull String trust,
            @NotNull String site,
            @NotNull String ward,
            @NotNull String bay,
            @NotNull String bed,
            boolean wardIsKnown,
            long messages,
            @NotNull Instant lastSeenAt) {}

    /** @param organisation whose senders; null for all */
    List<UnknownPlace> unknownPlaces(@Nullable String organisation) {
        return database
                .createNativeQuery("""
                        select m.sender, p.organisation_code, coalesce(m.named_trust, '') as trust, m.named_site, m.named_ward,
                               (array_agg(coalesce(m.named_bay, '') order by m.received_at desc))[1],
                               (array_agg(m.named_bed order by m.received_at desc))[1],
                               m.reason = 'unknown-bed' as ward_is_known, count(*), max(m.received_at)
                          from feed_message m left join sender_profile p on p.name = m.sender
                         where m.status = 'QUARANTINED' and m.raw_emptied_at is null and m.named_ward <> ''
                           and (cast(:organisation as text) is null or p.organisation_code = :organisation)
                         group by m.sender, p.organisation_code, trust, m.named_site, m.named_ward, ward_is_known,
                                  case when m.reason = 'unknown-bed' then coalesce(m.named_bay, '') end,
                                  case when m.reason = 'unknown-bed' then m.named_bed end
                         order by max(m.received_at) desc limit 200
                        """, Object[].class)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .map(row -> new UnknownPlace(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (boolean) row[7],
                        ((Number) row[8]).longValue(),
                        (Instant) row[9]))
                .toList();
    }

    /**
     * A message that was set aside, and whose.
     *
     * @param keptUntil when its bytes go; null: when somebody has tried it again with effect, or dismissed it
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as sent, never compared
    record Raw(
            String sender,
            Instant receivedAt,
            byte[] bytes,
            @Nullable Instant keptUntil) {}

    Optional<Raw> raw(UUID id, @Nullable String organisation) {
        return database
                .createNativeQuery("""
                        select m.sender, m.received_at, m.raw,
                               bytes_kept_until(m.status, m.answer, m.sender, m.received_at, make_interval(secs => :usual),
                                                make_interval(secs => :aside))
                          from feed_message m left join sender_profile p on p.name = m.sender
                         where m.id = :id and m.status = 'QUARANTINED' and m.raw_emptied_at is null
                           and (cast(:organisation as text) is null or p.organisation_code = :organisation)
                        """, Object[].class)
                .setParameter("id", id)
                .setParameter("usual", (double) settings.keepBytes().toSeconds())
                .setParameter("aside", (double) settings.keepSetAside().toSeconds())
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .map(row -> new Raw((String) row[0], (Instant) row[1], (byte[]) row[2], (Instant) row[3]))
                .findFirst();
    }

    /** Counts one more try; false if there were too many already, or somebody spoke in another's name: that is never applied. */
    boolean countTry(UUID id) {
        return database.createNativeMutationQuery("""
                                update feed_message set tries = tries + 1
                                 where id = :id and tries < 10 and reason is distinct from 'not-the-sender'
                                """).setParameter("id", id).executeUpdate() == 1;
    }

    /** Nothing is to come of it; false if somebody else was quicker. */
    boolean dismiss(UUID id) {
        return database.createNativeMutationQuery(
                                "update feed_message set status = 'DISMISSED' where id = :id and status = 'QUARANTINED'")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
