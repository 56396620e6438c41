package uk.dutydesk.resource.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import uk.dutydesk.resource.place.OwnOrganisation;

@Path("/feeds")
@RolesAllowed({Roles.BED_MANAGER, Roles.SERVICE_MANAGER, Roles.AMHP, Roles.OPERATOR})
public class FeedResource {

    private final SenderProfiles profiles;
    private final FeedHealth health;
    private final ReceivingMessages receiving;
    private final OwnOrganisation own;
    private final Caller caller;
    private final Audit audit;
    private final ObjectMapper json;

    FeedResource(
            SenderProfiles profiles,
            FeedHealth health,
            ReceivingMessages receiving,
            OwnOrganisation own,
            Caller caller,
            Audit audit,
            ObjectMapper json) {
        this.profiles = profiles;
        this.health = health;
        this.receiving = receiving;
        this.own = own;
        this.caller = caller;
        this.audit = audit;
        this.json = json;
    }

    @GET
    @Operation(summary = "How each bed feed is, in plain words, most pressing first")
    public List<FeedHealth.FeedView> all() {
        return health.all();
    }

    @GET
    @Path("/quarantine")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Messages set aside, newest first; what is in them is not shown here")
    public List<FeedHealth.SetAside> quarantine() {
        return health.setAside(whose());
    }

    @POST
    @Path("/quarantine/{id}/replay")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Try a message that was set aside again, as the profile is now")
    public Replayed replay(UUID id) {
        var raw = health.raw(id, whose());
        if (raw == null) {
            throw new EntityNotFoundException();
        }
        var reason = receiving.replay(id, raw);
        audit.changed("feed-message", id, "FeedMessageReplayed");
        return new Replayed(id, reason.isEmpty(), reason.orElse(null));
    }

    @GET
    @Path("/profiles/{name}")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    public ProfileView profile(String name) {
        var profile = profiles.findByIdOptional(name).orElseThrow(EntityNotFoundException::new);
        own.requireOrganisation(profile.entry().organisationCode());
        return view(profile);
    }

    @PUT
    @Path("/profiles/{name}")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "How a sender's messages are to be read; every version is kept")
    public ProfileView put(@Pattern(regexp = "[a-z0-9-]{3,50}") String name, @Valid @NotNull ProfileRequest request) {
        own.requireOrganisation(request.entry().organisationCode());
        var profile = profiles.findById(name);
        if (profile == null) {
            profile = new SenderProfile(name, request.entry());
            profiles.persist(profile);
        } else {
            own.requireOrganisation(profile.entry().organisationCode());
            profile.correct(request.entry());
        }
        profile.heard(request.lastHeardAt());
        profiles.flush();
        health.keepVersion(name, profile.version(), caller.subject(), text(request.entry()));
        profiles.forget();
        audit.changed(
                "sender-profile", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "ProfileChanged");
        return view(profile);
    }

    /** Null for whoever sees every organisation's. */
    private @Nullable String whose() {
        return caller.has(Roles.OPERATOR) ? null : caller.organisation();
    }

    private String text(ProfileEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException notWritable) {
            throw new IllegalStateException(notWritable);
        }
    }

    private static ProfileView view(SenderProfile profile) {
        return new ProfileView(profile.name(), profile.version(), profile.entry());
    }

    record ProfileRequest(
            @NotNull @Valid ProfileEntry entry,
            @Nullable @PastOrPresent Instant lastHeardAt) {}

    record ProfileView(
            @NotNull String name, int version, @NotNull ProfileEntry entry) {}

    record Replayed(
            @NotNull UUID id, boolean applied, @Nullable String reason) {}
}
