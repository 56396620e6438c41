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
    private final Quarantine quarantine;
    private final TryingProfiles trying;
    private final SecurityEvents security;
    private final OwnOrganisation own;
    private final Caller caller;
    private final Audit audit;
    private final ObjectMapper json;

    FeedResource(
            SenderProfiles profiles,
            FeedHealth health,
            Quarantine quarantine,
            TryingProfiles trying,
            SecurityEvents security,
            OwnOrganisation own,
            Caller caller,
            Audit audit,
            ObjectMapper json) {
        this.profiles = profiles;
        this.health = health;
        this.quarantine = quarantine;
        this.trying = trying;
        this.security = security;
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
    @Path("/unknown-places")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Wards and beds that messages name and nobody has entered, latest first; of one's own senders")
    public List<Quarantine.UnknownPlace> unknownPlaces() {
        return quarantine.unknownPlaces(caller.has(Roles.OPERATOR) ? null : caller.organisation());
    }

    @GET
    @Path("/security-events")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Who spoke in the name of a sender and could not have been it, latest first")
    public List<SecurityEvents.Event> securityEvents() {
        return security.latest();
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
        profiles.keepVersion(name, profile.version(), caller.subject(), text(request.entry()));
        profiles.forget();
        audit.changed(
                "sender-profile", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "ProfileChanged");
        return view(profile);
    }

    @POST
    @Path("/profiles/{name}/trial")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "How this profile would read the sender's latest stored messages; nothing is changed")
    public TryingProfiles.Trial trial(String name, @Valid @NotNull ProfileRequest request) {
        own.requireOrganisation(request.entry().organisationCode());
        if (ReceivingMessages.STRANGER.equals(name)) {
            throw new EntityNotFoundException(); // what strangers sent is nobody's to try a profile on
        }
        profiles.findByIdOptional(name)
                .map(profile -> profile.entry().organisationCode())
                .ifPresent(own::requireOrganisation);
        audit.read("sender-profile", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return trying.trial(name, request.entry());
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
}
