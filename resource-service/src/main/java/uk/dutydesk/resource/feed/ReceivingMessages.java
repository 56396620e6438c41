package uk.dutydesk.resource.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.failpoint.Failpoints;

/**
 * One message from its bytes to its answer. Whatever the answer says, the bytes are in the database before it is given; where they
 * cannot be, there is no answer at all, and the sender sends again.
 */
@ApplicationScoped
class ReceivingMessages {

    private static final Logger LOG = Logger.getLogger(ReceivingMessages.class);
    private static final String STRANGER = "unknown";
    private static final int TRIES = 3;

    private final SenderProfiles profiles;
    private final Normaliser normaliser;
    private final MovingBeds moving;
    private final KeptMessages kept;
    private final FeedSettings settings;
    private final Failpoints failpoints;
    private final MeterRegistry meters;
    private final Clock clock;

    ReceivingMessages(
            SenderProfiles profiles,
            Normaliser normaliser,
            MovingBeds moving,
            KeptMessages kept,
            FeedSettings settings,
            Failpoints failpoints,
            MeterRegistry meters,
            Clock clock) {
        this.profiles = profiles;
        this.normaliser = normaliser;
        this.moving = moving;
        this.kept = kept;
        this.settings = settings;
        this.failpoints = failpoints;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @return the answer, or empty for an acknowledgement, which is never answered
     * @throws RuntimeException if the message could not be stored: no answer may be given
     */
    Optional<byte[]> receive(byte[] raw) {
        var received = clock.instant();
        var header = RawHeader.of(raw);
        if (header.isPresent() && header.isAcknowledgement()) {
            meters.counter("feed.messages", "answer", "none").increment();
            return Optional.empty();
        }
        var answer = answer(raw, header, received);
        meters.counter("feed.messages", "answer", answer.code().name()).increment();
        failpoints.reach("before_ack_mllp");
        return Optional.of(answer.to(header, received));
    }

    private Answer answer(byte[] raw, RawHeader header, Instant received) {
        var refused = refusal(header);
        if (refused != null) {
            return keepOnly(raw, header, STRANGER, received, KeptMessages.Status.QUARANTINED, refused);
        }
        var reading = profiles.readingOf(header.text(3), header.text(4));
        if (reading.isEmpty()) {
            return keepOnly(
                    raw,
                    header,
                    STRANGER,
                    received,
                    KeptMessages.Status.IGNORED,
                    new Answer(AnswerCode.AR, "unknown-sender"));
        }
        return answer(raw, header, reading.get(), received);
    }

    /** What no profile could make acceptable. */
    private static @Nullable Answer refusal(RawHeader header) {
        if (!header.isPresent()) {
            return new Answer(AnswerCode.AR, "no-header");
        }
        if (!header.hasSoundDelimiters()) {
            return new Answer(AnswerCode.AE, "delimiters");
        }
        if (header.raw(RawHeader.CONTROL_ID).length == 0) {
            return new Answer(AnswerCode.AR, "no-control-id");
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
            return applyPatiently(raw, header, reading, received);
        } catch (NotUnderstood unclear) {
            meters.counter("feed.quarantined", "reason", unclear.reason()).increment();
            var answer = new Answer(reading.profile().quarantineAnswer(), unclear.reason());
            return keepOnly(raw, header, reading.sender(), received, KeptMessages.Status.QUARANTINED, answer);
        }
    }

    /** Two messages that wait for each other are tried again; the database chose one of them to give way. */
    private Answer applyPatiently(byte[] raw, RawHeader header, Reading reading, Instant received) {
        var text = MessageText.of(raw, header.text(RawHeader.CHARSET), reading.charset());
        var message = read(text);
        var said = normaliser.normalise(message, header.type(2), reading, received);
        var arrival = new Arrival(
                UUID.randomUUID(), keyOf(message, text, header, reading.sender()), raw, sha256(raw), received);
        for (var tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> moving.apply(arrival, said, reading));
            } catch (RuntimeException failed) {
                var unclear = Failures.notUnderstood(failed);
                if (unclear != null) {
                    throw unclear;
                }
                if (tries == TRIES || !Failures.isWorthAnotherTry(failed)) {
                    throw failed;
                }
            }
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
                sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer keepOnly(
            byte[] raw, RawHeader header, String sender, Instant received, KeptMessages.Status status, Answer answer) {
        var hash = sha256(raw);
        var key = new KeptMessages.Key(sender, header.raw(RawHeader.CONTROL_ID), "", "", hash);
        var arrival = new Arrival(UUID.randomUUID(), key, raw, hash, received);
        QuarkusTransaction.requiringNew().run(() -> {
            if (kept.keep(arrival)) {
                kept.conclude(arrival.id(), status, answer.reason(), answer.code());
                LOG.debugf("message set aside: id=%s sender=%s reason=%s", arrival.id(), sender, answer.reason());
            }
        });
        return answer;
    }

    /** Tries a message that was set aside again, as its sender's profile is now. */
    Optional<String> replay(UUID id, byte[] raw) {
        var received = clock.instant();
        var header = RawHeader.of(raw);
        try {
            var reading = profiles.readingOf(header.text(3), header.text(4))
                    .orElseThrow(() -> new NotUnderstood("unknown-sender"));
            var text = MessageText.of(raw, header.text(RawHeader.CHARSET), reading.charset());
            var message = read(text);
            var said = normaliser.normalise(message, header.type(2), reading, received);
            var key = keyOf(message, text, header, reading.sender());
            return moving.replay(new Arrival(id, key, raw, sha256(raw), received), said, reading);
        } catch (NotUnderstood still) {
            return Optional.of(still.reason());
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
