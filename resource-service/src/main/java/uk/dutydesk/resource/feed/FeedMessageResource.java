package uk.dutydesk.resource.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** Single messages: those set aside, to be looked at and tried again, and those that come from an archive. */
@Path("/feeds")
@RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
public class FeedMessageResource {

    private final Quarantine quarantine;
    private final ReceivingMessages receiving;
    private final Instance<ReplayingNews> carriers;
    private final Caller caller;
    private final Audit audit;

    FeedMessageResource(
            Quarantine quarantine,
            ReceivingMessages receiving,
            @Any Instance<ReplayingNews> carriers,
            Caller caller,
            Audit audit) {
        this.quarantine = quarantine;
        this.receiving = receiving;
        this.carriers = carriers;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Path("/quarantine")
    @Transactional
    @Operation(summary = "Messages set aside, newest first; what is in them is not shown here")
    public List<Quarantine.SetAside> quarantine() {
        return quarantine.setAside(whose());
    }

    @GET
    @Path("/quarantine/{id}")
    @Transactional
    @Operation(summary = "A message set aside, with everything about the person masked; looking is on the record")
    public MessageView look(UUID id) {
        audit.read("feed-message", id);
        var raw = raw(id);
        return new MessageView(id, MaskedMessage.of(raw.bytes()), raw.keptUntil());
    }

    @POST
    @Path("/quarantine/{id}/replay")
    @Operation(summary = "Try a message that was set aside again, as the profile is now; ten times at most")
    public Replayed replay(UUID id) {
        var raw = QuarkusTransaction.requiringNew().call(() -> claim(id));
        var reason = carriers.stream()
                .filter(carrier -> carrier.isOf(raw.sender()))
                .findFirst()
                .map(carrier -> carrier.replay(id, raw.sender(), raw.bytes(), raw.receivedAt()))
                .orElseGet(() -> receiving.replay(id, raw.bytes(), raw.receivedAt()));
        return new Replayed(id, reason.isEmpty(), reason.orElse(null));
    }

    @POST
    @Path("/quarantine/{id}/dismiss")
    @Transactional
    @Operation(
            summary =
                    "Nothing is to come of a message that was set aside; what is in it is kept no longer than of any other")
    public void dismiss(UUID id) {
        raw(id);
        if (!quarantine.dismiss(id)) {
            throw new EntityNotFoundException();
        }
        audit.changed("feed-message", id, "FeedMessageDismissed");
    }

    @POST
    @Path("/messages")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "A message from an archive, with when it came; it is read like any other, and once")
    public Received receive(@Valid @NotNull ArchivedMessage message) {
        var answer = receiving.receive(
                message.message().getBytes(StandardCharsets.UTF_8), Line.ARCHIVE, message.receivedAt());
        return new Received(
                answer.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(null));
    }

    /** The try counts and is on the record whatever comes of it. */
    private Quarantine.Raw claim(UUID id) {
        var raw = raw(id);
        if (!quarantine.countTry(id)) {
            throw new ReplayRefused();
        }
        audit.changed("feed-message", id, "FeedMessageReplayed");
        return raw;
    }

    private Quarantine.Raw raw(UUID id) {
        return quarantine.raw(id, whose()).orElseThrow(EntityNotFoundException::new);
    }

    /** Null for whoever sees every organisation's. */
    private @Nullable String whose() {
        return caller.has(Roles.OPERATOR) ? null : caller.organisation();
    }

    record ArchivedMessage(
            @NotBlank @Size(max = 262_144) String message,
            @NotNull @PastOrPresent Instant receivedAt) {

        /** A message is about a person: it stays out of logs. */
        @Override
        public String toString() {
            return "ArchivedMessage[" + receivedAt + "]";
        }
    }

    /** @param answer the acknowledgement; null for an acknowledgement, which is never answered */
    record Received(@Nullable String answer) {}

    /**
     * A message that was set aside.
     *
     * @param bytesKeptUntil after that nobody can look at it or try it again; null: until it was tried again with effect, or dismissed
     */
    record MessageView(
            @NotNull UUID id,
            @NotNull List<@NotNull String> segments,
            @Nullable Instant bytesKeptUntil) {

        @Override
        public String toString() {
            return "MessageView[" + id + "]";
        }
    }

    record Replayed(
            @NotNull UUID id, boolean applied, @Nullable String reason) {}
}
