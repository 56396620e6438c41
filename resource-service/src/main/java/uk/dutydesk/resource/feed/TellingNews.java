package uk.dutydesk.resource.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.SenderWords;

/** News of beds that came otherwise than as HL7 v2: the same inbox, the same rules, the same answer for the same words. */
@ApplicationScoped
public class TellingNews {

    /** Why a message that was set aside has no effect any more, as a code. */
    public static final String OVERTAKEN = "older-than-known";

    private static final Duration FAST_CLOCK = Duration.ofHours(24);

    private final SenderProfiles profiles;
    private final MovingBeds moving;
    private final FeedLedger feed;
    private final KeptMessages kept;
    private final DoubtingBeds doubting;
    private final Beds beds;
    private final PersonKey personKey;
    private final FeedSettings settings;

    TellingNews(
            SenderProfiles profiles,
            MovingBeds moving,
            FeedLedger feed,
            KeptMessages kept,
            DoubtingBeds doubting,
            Beds beds,
            PersonKey personKey,
            FeedSettings settings) {
        this.profiles = profiles;
        this.moving = moving;
        this.feed = feed;
        this.kept = kept;
        this.doubting = doubting;
        this.beds = beds;
        this.personKey = personKey;
        this.settings = settings;
    }

    /** A sender and how its words are read. */
    public static final class Teller {

        private final Reading reading;

        private Teller(Reading reading) {
            this.reading = reading;
        }

        public String name() {
            return reading.sender();
        }

        /** Whether someone of that class is in a bed on a ward. */
        public boolean acceptsClass(String patientClass) {
            return reading.acceptsClass(patientClass);
        }

        /** Whether it is left open what they are, so that they may be. */
        public boolean saysNoClass(String patientClass) {
            return Reading.saysNoClass(patientClass);
        }
    }

    /** What can be said of a person, in the words of a ward. */
    public enum Happening {
        EXPECTED(Movement.Kind.EXPECT),
        THERE(Movement.Kind.ADMIT),
        ON_LEAVE(Movement.Kind.LEAVE),
        LEFT(Movement.Kind.DISCHARGE),
        NEVER_CAME(Movement.Kind.CANCEL_ADMIT);

        private final Movement.Kind kind;

        Happening(Movement.Kind kind) {
            this.kind = kind;
        }
    }

    /** Of one person; the bed by the sender's word for it. */
    public record OfPerson(
            String identifier,
            Happening happening,
            @Nullable String bed,
            List<Instant> times) {

        @Override
        public String toString() {
            return "OfPerson[" + happening + "]";
        }
    }

    /** Of a bed itself. */
    public record OfBed(String bed, String status, List<Instant> times) {}

    /**
     * What tells one piece of news from another.
     *
     * @param id the resource it is about
     * @param isOurs the id was given here: it is no visit that its sender will speak of again
     * @param version what it was said of, so that saying the same again later is news
     * @param again the message that it was set aside as, where that is tried again; null where it comes
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as sent, never compared
    public record Key(
            String id,
            boolean isOurs,
            String kind,
            String version,
            byte[] body,
            @Nullable UUID again) {}

    /**
     * Who speaks for an organisation.
     *
     * @param name a profile's; null where the organisation has one only
     */
    public Optional<Teller> teller(@Nullable String name, String organisation, boolean mayBeAny) {
        var found = QuarkusTransaction.joiningExisting()
                .call(() -> profiles.list("active and entry.carrier = ?1", ProfileEntry.Carrier.FHIR).stream()
                        .filter(profile -> name == null || profile.name().equals(name))
                        .filter(profile ->
                                mayBeAny || organisation.equals(profile.entry().organisationCode()))
                        .map(SenderProfile::reading)
                        .toList());
        if (found.size() == 1) {
            return Optional.of(new Teller(found.get(0)));
        }
        return found.isEmpty() && name == null && settings.localDefault()
                ? Optional.of(new Teller(Reading.LOCAL_DEFAULT))
                : Optional.empty();
    }

    /** In a transaction of its own, again where it had to give way to another. */
    public <T> T patiently(Supplier<T> work) {
        return Failures.patiently(work::get);
    }

    /**
     * Tells where a person is.
     *
     * @return why nothing, or not all of it, had an effect, as a code; empty where it had
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String tell(Teller teller, Key key, OfPerson news, Instant received) {
        var sender = teller.name();
        var bed = news.bed() == null ? null : words(sender, news.bed());
        requireSane(news.times(), received, bed);
        var event = new Normalised.PersonEvent(
                personKey.of(sender, news.identifier()),
                news.happening().kind,
                new EventOrder(news.times(), 0),
                "",
                bed,
                null,
                null,
                key.isOurs() ? null : Fingerprint.of((sender + '\n' + key.id()).getBytes(StandardCharsets.UTF_8)));
        if (event.kind().needsBed() && event.bed() == null) {
            return nothing(teller, key, "no-location", received);
        }
        return tell(teller, key, Normalised.moved(withOthersOf(event, sender)), received);
    }

    /** A visit has one person: whoever it was said of before was never there. That it is over is said of whoever made it. */
    private List<Normalised.PersonEvent> withOthersOf(Normalised.PersonEvent event, String sender) {
        var visit = event.visit();
        if (visit == null) {
            return List.of(event);
        }
        var over = event.kind() == Movement.Kind.DISCHARGE ? event.kind() : Movement.Kind.CANCEL_ADMIT;
        var all = new ArrayList<>(List.of(event));
        feed.othersOf(sender, visit, event.person()).stream()
                .map(other -> new Normalised.PersonEvent(other, over, event.when(), "", null, null, null, visit))
                .forEach(all::add);
        return all;
    }

    /** Tells how a bed itself is, never who is in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String tell(Teller teller, Key key, OfBed news, Instant received) {
        var bed = words(teller.name(), news.bed());
        requireSane(news.times(), received, bed);
        var status = new Normalised.BedStatus(bed, news.status(), new EventOrder(news.times(), 0));
        return tell(teller, key, Normalised.status(status), received);
    }

    /** What news of somebody in a bed does not say. */
    public enum Wanting {
        PERSON(Normaliser.NO_PERSON),
        CLASS(Normaliser.NO_CLASS);

        private final String reason;

        Wanting(String reason) {
            this.reason = reason;
        }
    }

    /**
     * Somebody is in that bed, and it is not said who or what they are: whatever was known of it does not count any more. Set aside, for a
     * person to look.
     *
     * @throws NotUnderstood where it is tried again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void somebody(Teller teller, Key key, Wanting wanting, String bed, Instant received) {
        var beds = List.of(words(teller.name(), bed));
        if (key.again() != null) {
            throw new NotUnderstood(wanting.reason, beds);
        }
        var arrival = arrival(teller, key, received);
        if (kept.keep(arrival)) {
            kept.conclude(arrival.id(), KeptMessages.Status.QUARANTINED, wanting.reason, AnswerCode.AA);
            doubting.doubt(arrival, beds, teller.reading);
        }
    }

    /** The same was said again, and changes nothing: its sender is alive. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void again(Teller teller, Instant received) {
        kept.heardAgain(teller.name(), received);
    }

    /** Whether news of that resource was taken at that time, to the millisecond. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean wasTold(Teller teller, String id, Instant at) {
        return kept.isHere(teller.name(), id.getBytes(StandardCharsets.UTF_8), at);
    }

    /** Whether somebody entered a bed that this sender calls so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isEntered(Teller teller, String bed) {
        return beds.isEntered(words(teller.name(), bed));
    }

    /** A profile that tells of beds as FHIR resources, by its name. */
    public Optional<Teller> named(String name) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> profiles.findByIdOptional(name)
                        .filter(profile -> profile.isActive() && profile.entry().carrier() == ProfileEntry.Carrier.FHIR)
                        .map(profile -> new Teller(profile.reading())));
    }

    /** Kept, a sign of life, and nothing else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String nothing(Teller teller, Key key, String reason, Instant received) {
        return tell(teller, key, Normalised.nothing(reason), received);
    }

    /** Keeps what could not be understood, for those who look after the feed; the beds it spoke of are unknown from then on. */
    public void setAside(Teller teller, byte[] body, NotUnderstood unclear, Instant received) {
        patiently(() -> {
            var arrival = arrival(teller, new Key("", true, "", "", body, null), received);
            if (kept.keep(arrival)) {
                kept.conclude(arrival.id(), KeptMessages.Status.QUARANTINED, unclear.reason(), AnswerCode.AE);
                doubting.doubt(arrival, unclear.inDoubt(), teller.reading);
            }
            return arrival;
        });
    }

    /** What had been set aside was told after all, in other words of the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void told(UUID message) {
        kept.conclude(message, KeptMessages.Status.REPLAYED, null, AnswerCode.AA);
    }

    /** What had been set aside says less than is known by now: nothing is changed by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void overtaken(UUID message) {
        kept.conclude(message, KeptMessages.Status.SUPERSEDED, OVERTAKEN, AnswerCode.AA);
    }

    private String tell(Teller teller, Key key, Normalised said, Instant received) {
        if (key.again() != null) {
            var still = moving.replay(arrival(teller, key, received), said, teller.reading);
            if (still.isPresent()) {
                throw new NotUnderstood(still.get());
            }
            return "";
        }
        return moving.apply(arrival(teller, key, received), said, teller.reading)
                .reason();
    }

    private static Arrival arrival(Teller teller, Key key, Instant received) {
        var hash = Fingerprint.of(key.body());
        return new Arrival(
                Objects.requireNonNullElseGet(key.again(), UUID::randomUUID),
                new KeptMessages.Key(
                        teller.name(), key.id().getBytes(StandardCharsets.UTF_8), key.kind(), key.version(), hash),
                key.body(),
                hash,
                received);
    }

    private static SenderWords words(String sender, String bed) {
        return new SenderWords(sender, "", "", "", Reading.requireWithin(bed));
    }

    private static void requireSane(List<Instant> times, Instant received, @Nullable SenderWords bed) {
        if (times.stream().anyMatch(time -> time.isAfter(received.plus(FAST_CLOCK)))) {
            throw new NotUnderstood("time-out-of-range", bed == null ? List.of() : List.of(bed));
        }
    }
}
