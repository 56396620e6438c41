package uk.dutydesk.resource.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.failpoint.Failpoints;
import uk.dutydesk.resource.bed.SearchesFirst;

/**
 * One message from its bytes to its answer. Whatever the answer says, the bytes are in the database before it is given; where they
 * cannot be, there is no answer at all, and the sender sends again.
 */
@ApplicationScoped
class ReceivingMessages implements Receiver {

    private static final Logger LOG = Logger.getLogger(ReceivingMessages.class);
    static final String STRANGER = "unknown";
    private static final Set<String> WANTING = Set.of(Normaliser.NO_PERSON, Normaliser.NO_CLASS);

    private final SenderProfiles profiles;
    private final Normaliser normaliser;
    private final MovingBeds moving;
    private final KeptMessages kept;
    private final DoubtingBeds doubting;
    private final FeedSettings settings;
    private final SecurityEvents security;
    private final SearchesFirst searches;
    private final Failpoints failpoints;
    private final MeterRegistry meters;
    private final Clock clock;

    ReceivingMessages(
            SenderProfiles profiles,
            Normaliser normaliser,
            MovingBeds moving,
            KeptMessages kept,
            DoubtingBeds doubting,
            FeedSettings settings,
            SecurityEvents security,
            SearchesFirst searches,
            Failpoints failpoints,
            MeterRegistry meters,
            Clock clock) {
        this.profiles = profiles;
        this.normaliser = normaliser;
        this.moving = moving;
        this.kept = kept;
        this.doubting = doubting;
        this.settings = settings;
        this.security = security;
        this.searches = searches;
        this.failpoints = failpoints;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> receive(byte[] raw, Line line) {
        return receive(raw, line, clock.instant());
    }

    /** As {@link #receive(byte[], Line)}, for a message that came at another time, such as one from an archive. */
    Optional<byte[]> receive(byte[] raw, Line line, Instant received) {
        var batch = Batch.of(raw);
        if (batch.isPresent() && batch.get().messages().size() > 1) {
            return Optional.of(receive(raw, batch.get(), line, received));
        }
        return receiveOne(raw, line, received, batch.isEmpty() || batch.get().countsAgree());
    }

    @Override
    public void answered() {
        failpoints.reach("after_ack_mllp");
    }

    /** Each message for itself: that one of them is bad is nothing to the others. The whole is kept as it came. */
    private byte[] receive(byte[] raw, Batch batch, Line line, Instant received) {
        var reason = batch.countsAgree() ? "batch" : "batch-count";
        if (batch.messages().size() > Batch.MOST) {
            var refused = new Answer(AnswerCode.AE, "too-many-parts");
            var header = RawHeader.of(batch.messages().get(0));
            keepOnly(raw, header, STRANGER, received, KeptMessages.Status.QUARANTINED, refused);
            count(STRANGER, refused, 0);
            return refused.to(header, received);
        }
        var answers = batch.messages().stream()
                .map(message -> receiveOne(message, line, received, true))
                .flatMap(Optional::stream)
                .toList();
        var header = RawHeader.of(batch.messages().get(0));
        var speaker = maySpeak(header, line) ? senderOf(header) : STRANGER; // no sign of life of whom it claims to be
        keepOnly(raw, header, speaker, received, KeptMessages.Status.IGNORED, new Answer(AnswerCode.AA, reason));
        meters.counter("feed.reasons", "sender", senderOf(header), "reason", reason)
                .increment();
        return batch.answer(answers);
    }

    private Optional<byte[]> receiveOne(byte[] raw, Line line, Instant received, boolean countsAgree) {
        var start = System.nanoTime();
        searches.giveWay();
        var header = RawHeader.of(raw);
        if (header.isPresent() && header.isAcknowledgement()) {
            meters.counter("feed.messages", "sender", senderOf(header), "answer", "none")
                    .increment();
            return Optional.empty();
        }
        var answer = answer(raw, header, line, received);
        if (!countsAgree && answer.reason().isEmpty()) {
            answer = new Answer(answer.code(), "batch-count");
        }
        count(senderOf(header), answer, System.nanoTime() - start);
        failpoints.reach("before_ack_mllp");
        return Optional.of(answer.to(header, received));
    }

    /** Strangers share one name: they can invent others without end. */
    private String senderOf(RawHeader header) {
        return header.isPresent() && header.hasSoundDelimiters()
                ? profiles.readingOf(header.text(3), header.text(4))
                        .map(Reading::sender)
                        .orElse(STRANGER)
                : STRANGER;
    }

    private boolean maySpeak(RawHeader header, Line line) {
        return header.isPresent()
                && header.hasSoundDelimiters()
                && profiles.readingOf(header.text(3), header.text(4))
                        .filter(line::maySpeakAs)
                        .isPresent();
    }

    private void count(String sender, Answer answer, long nanos) {
        meters.counter(
                        "feed.messages",
                        "sender",
                        sender,
                        "answer",
                        answer.code().name())
                .increment();
        meters.timer("feed.answering", "sender", sender).record(nanos, TimeUnit.NANOSECONDS);
        if (!answer.reason().isEmpty()) {
            meters.counter("feed.reasons", "sender", sender, "reason", answer.reason())
                    .increment();
        }
    }

    private Answer answer(byte[] raw, RawHeader header, Line line, Instant received) {
        var refused = header.isPresent() ? refusal(header) : noHeader(raw);
        if (refused != null) {
            return keepOnly(raw, header, STRANGER, received, KeptMessages.Status.QUARANTINED, refused);
        }
        var reading = profiles.readingOf(header.text(3), header.text(4))
                .filter(known -> !known.equals(Reading.LOCAL_DEFAULT) || !line.isTls());
        if (reading.isEmpty()) {
            if (line.isTls()) {
                security.happened(SecurityEvents.Kind.UNKNOWN_SENDER, header, line, received);
            }
            return keepOnly(
                    raw,
                    header,
                    STRANGER,
                    received,
                    KeptMessages.Status.IGNORED,
                    new Answer(AnswerCode.AR, "unknown-sender"));
        }
        if (!line.maySpeakAs(reading.get())) {
            var kind = line.isTls() ? SecurityEvents.Kind.OTHER_CERTIFICATE : SecurityEvents.Kind.NO_CERTIFICATE;
            security.happened(kind, header, line, received);
            // kept under nobody's name: it is no sign of life of the sender it claims to be
            return keepOnly(
                    raw,
                    header,
                    STRANGER,
                    received,
                    KeptMessages.Status.IGNORED,
                    new Answer(AnswerCode.AR, "not-the-sender"));
        }
        return answer(raw, header, reading.get(), received);
    }

    /** Segments without their header are refused; what is not even a segment was damaged on its way. */
    private static Answer noHeader(byte[] raw) {
        var start = new String(raw, 0, Math.min(raw.length, 4), StandardCharsets.ISO_8859_1);
        return start.matches("(?s)[A-Z][A-Z0-9]{2}[^A-Za-z0-9]?") && !start.startsWith("MSH")
                ? new Answer(AnswerCode.AR, "no-header")
                : new Answer(AnswerCode.AE, "not-a-message");
    }

    /** What no profile could make acceptable. */
    private static @Nullable Answer refusal(RawHeader header) {
        if (!header.hasSoundDelimiters()) {
            return new Answer(AnswerCode.AE, "delimiters");
        }
        if (header.raw(RawHeader.CONTROL_ID).length == 0) {
            return header.fields().size() <= RawHeader.TYPE
                    ? new Answer(AnswerCode.AE, "header-stops")
                    : new Answer(AnswerCode.AR, "no-control-id");
        }
        if (!header.text(RawHeader.VERSION).split("[^0-9.]", 2)[0].matches("2\\.[1-8](\\.[0-9])?")) {
            return new Answer(AnswerCode.AR, "version-not-supported");
        }
        if (!header.type(1).equals("ADT") || !header.type(2).matches("A([0-5][0-9]|6[0-2])")) {
            return new Answer(AnswerCode.AR, "type-not-supported");
        }
        return null;
    }

    private Answer answer(byte[] raw, RawHeader header, Reading reading, Instant received) {
        if (!reading.acceptsProcessing(header.text(RawHeader.PROCESSING))) {
            return keepOnly(
                    raw,
                    header,
                    reading.sender(),
                    received,
                    KeptMessages.Status.IGNORED,
                    new Answer(AnswerCode.AR, "processing-id"));
        }
        try {
            return apply(raw, header, reading, received);
        } catch (NotUnderstood unclear) {
            var answer = new Answer(answerTo(unclear, reading), unclear.reason());
            var arrival = arrival(raw, header, reading.sender(), received);
            Failures.withoutWaiting(() -> {
                if (keep(arrival, KeptMessages.Status.QUARANTINED, answer)) {
                    doubting.doubt(arrival, unclear.inDoubt(), reading);
                }
                return arrival;
            });
            countSetAside(reading, unclear.reason());
            if (unclear.reason().startsWith("unknown-")) {
                namePlace(raw, header, reading, received);
            }
            return answer;
        } catch (RuntimeException failed) {
            if (!Failures.isTheMessagesFault(failed)) {
                throw failed;
            }
            var answer = new Answer(reading.profile().quarantineAnswer(), "not-storable");
            keepOnly(raw, header, reading.sender(), received, KeptMessages.Status.QUARANTINED, answer);
            countSetAside(reading, "not-storable");
            return answer;
        }
    }

    private void countSetAside(Reading reading, String reason) {
        meters.counter("feed.quarantined", "sender", reading.sender(), "reason", reason)
                .increment();
    }

    /** Nothing gives a message a person, or a class, that its sender does not know; refused, it would only be sent for ever. */
    private static AnswerCode answerTo(NotUnderstood unclear, Reading reading) {
        return WANTING.contains(unclear.reason())
                ? AnswerCode.AA
                : reading.profile().quarantineAnswer();
    }

    private Answer apply(byte[] raw, RawHeader header, Reading reading, Instant received) {
        var text = MessageText.of(raw, header.text(RawHeader.CHARSET), reading.charset());
        var message = read(text);
        var said = normaliser.normalise(message, header.type(2), reading, received);
        var arrival = new Arrival(
                UUID.randomUUID(), keyOf(message, text, header, reading.sender()), raw, Fingerprint.of(raw), received);
        var answer = Failures.withoutWaiting(() -> moving.apply(arrival, said, reading));
        message.oddities()
                .forEach(kind -> meters.counter("feed.oddities", "sender", reading.sender(), "kind", kind)
                        .increment());
        return answer;
    }

    /** Which ward it is that nobody has entered: somebody will have to, and wants to know its name. */
    private void namePlace(byte[] raw, RawHeader header, Reading reading, Instant received) {
        var text = MessageText.of(raw, header.text(RawHeader.CHARSET), reading.charset());
        var place = normaliser
                .normalise(AdtMessage.parse(text), header.type(2), reading, received)
                .place();
        if (place != null) {
            QuarkusTransaction.requiringNew().run(() -> kept.namePlace(reading, Fingerprint.of(raw), place));
        }
    }

    private AdtMessage read(String text) {
        MessageText.requireWithin(text, settings);
        return AdtMessage.parse(text);
    }

    private static KeptMessages.Key keyOf(AdtMessage message, String text, RawHeader header, String sender) {
        var evn = message.first("EVN").get(2);
        return new KeptMessages.Key(
                sender,
                header.raw(RawHeader.CONTROL_ID),
                header.type(2),
                evn.isEmpty() ? message.first("MSH").get(7) : evn,
                Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer keepOnly(
            byte[] raw, RawHeader header, String sender, Instant received, KeptMessages.Status status, Answer answer) {
        var arrival = arrival(raw, header, sender, received);
        QuarkusTransaction.requiringNew().run(() -> keep(arrival, status, answer));
        return answer;
    }

    private static Arrival arrival(byte[] raw, RawHeader header, String sender, Instant received) {
        var hash = Fingerprint.of(raw);
        var key = new KeptMessages.Key(sender, header.raw(RawHeader.CONTROL_ID), "", "", hash);
        return new Arrival(UUID.randomUUID(), key, raw, hash, received);
    }

    private boolean keep(Arrival arrival, KeptMessages.Status status, Answer answer) {
        var sender = arrival.key().sender();
        if (!kept.keep(arrival)) {
            kept.cameAgain(sender, arrival.received());
            return false;
        }
        kept.conclude(arrival.id(), status, answer.reason(), answer.code());
        LOG.debugf("message set aside: id=%s sender=%s reason=%s", arrival.id(), sender, answer.reason());
        return true;
    }

    /**
     * Tries a message that was set aside again, as its sender's profile is now; what no profile can mend stays as it is.
     *
     * @param received when it came: trying it again makes nothing of it newer
     */
    Optional<String> replay(UUID id, byte[] raw, Instant received) {
        var header = RawHeader.of(raw);
        var refused = header.isPresent() ? refusal(header) : null;
        if (refused != null) {
            return Optional.of(refused.reason());
        }
        try {
            var reading = profiles.readingOf(header.text(3), header.text(4))
                    .orElseThrow(() -> new NotUnderstood("unknown-sender"));
            var text = MessageText.of(raw, header.text(RawHeader.CHARSET), reading.charset());
            var message = read(text);
            var said = normaliser.normalise(message, header.type(2), reading, received);
            var key = keyOf(message, text, header, reading.sender());
            var arrival = new Arrival(id, key, raw, Fingerprint.of(raw), received);
            return QuarkusTransaction.requiringNew().call(() -> moving.replay(arrival, said, reading));
        } catch (RuntimeException failed) {
            var still = Failures.notUnderstood(failed);
            if (still == null) {
                throw failed;
            }
            return Optional.of(still.reason());
        }
    }
}
