package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.SenderWords;

/** Reads a sender's stored messages as a profile would, before it is switched on. Nothing is changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TryingProfiles {

    private static final int MOST = 200;

    private final Session database;
    private final Normaliser normaliser;
    private final FeedLedger feed;
    private final FeedSettings settings;

    TryingProfiles(Session database, Normaliser normaliser, FeedLedger feed, FeedSettings settings) {
        this.database = database;
        this.normaliser = normaliser;
        this.feed = feed;
        this.settings = settings;
    }

    /**
     * What would come of the latest messages.
     *
     * @param read how many would move or describe a bed that is known
     * @param ignored how many say nothing about a bed
     * @param setAside how many would be set aside
     */
    record Trial(
            int read, int ignored, int setAside, @NotNull List<@NotNull Tried> messages) {}

    /**
     * One message.
     *
     * @param before what became of it when it came
     * @param ward the ward, in the sender's word; null where none is named
     * @param reason why it would be set aside or moves nothing, as a code; null where it would be applied
     */
    record Tried(
            @NotNull UUID id,
            @NotNull String trigger,
            @NotNull String before,
            @Nullable String ward,
            @Nullable String bed,
            @NotNull Outcome outcome,
            @Nullable String reason) {}

    enum Outcome {
        READ,
        IGNORED,
        SET_ASIDE
    }

    Trial trial(String name, ProfileEntry entry) {
        var reading = new Reading(name, entry);
        var tried = new ArrayList<Tried>();
        for (var row : latest(name)) {
            var raw = (byte[]) row[1];
            tried.add(tried((UUID) row[0], raw, (String) row[2], (Instant) row[3], reading));
        }
        return new Trial(
                count(tried, Outcome.READ), count(tried, Outcome.IGNORED), count(tried, Outcome.SET_ASIDE), tried);
    }

    private List<Object[]> latest(String name) {
        return database.createNativeQuery(
                        "select id, raw, status, received_at from feed_message where sender = :sender and raw_emptied_at is null order by received_at desc limit "
                                + MOST,
                        Object[].class)
                .setParameter("sender", name)
                .getResultList();
    }

    private Tried tried(UUID id, byte[] raw, String before, Instant received, Reading reading) {
        var header = RawHeader.of(raw);
        var trigger = header.type(2).replaceAll("[^A-Z0-9]", "");
        try {
            var text = MessageText.of(raw, header.text(RawHeader.CHARSET), reading.charset());
            MessageText.requireWithin(text, settings);
            var said = normaliser.normalise(AdtMessage.parse(text), header.type(2), reading, received);
            var words = said.place();
            if (said.movesNothing()) {
                return new Tried(id, trigger, before, null, null, Outcome.IGNORED, said.reason());
            }
            if (words == null) {
                return new Tried(id, trigger, before, null, null, Outcome.READ, null);
            }
            var ward = reading.ward(words);
            var known = feed.knows(words);
            var unclear = known || reading.profile().provisionalBeds() ? null : unknown(reading, words);
            return new Tried(
                    id,
                    trigger,
                    before,
                    ward,
                    words.bed(),
                    unclear == null ? Outcome.READ : Outcome.SET_ASIDE,
                    unclear);
        } catch (NotUnderstood unclear) {
            return new Tried(id, trigger, before, null, null, Outcome.SET_ASIDE, unclear.reason());
        }
    }

    private String unknown(Reading reading, SenderWords words) {
        return feed.wardNamed(reading, words) == null ? "unknown-ward" : "unknown-bed";
    }

    private static int count(List<Tried> tried, Outcome outcome) {
        return (int) tried.stream().filter(each -> each.outcome() == outcome).count();
    }
}
