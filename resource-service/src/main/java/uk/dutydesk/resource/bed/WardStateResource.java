package uk.dutydesk.resource.bed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.KnownAccess;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.WardEntry;
import uk.dutydesk.resource.ward.Wards;

@Path("/wards")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
public class WardStateResource {

    private final Wards wards;
    private final Beds beds;
    private final Sites sites;
    private final CountingBeds counting;
    private final SayingHowBedsStand saying;
    private final OwnWards ownWards;
    private final Audit audit;
    private final Clock clock;

    WardStateResource(
            Wards wards,
            Beds beds,
            Sites sites,
            CountingBeds counting,
            SayingHowBedsStand saying,
            OwnWards ownWards,
            Audit audit,
            Clock clock) {
        this.wards = wards;
        this.beds = beds;
        this.sites = sites;
        this.counting = counting;
        this.saying = saying;
        this.ownWards = ownWards;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every ward with what is known of its beds; own=true for a bed manager's own wards")
    public List<WardView> all(@QueryParam("own") @DefaultValue("false") boolean own) {
        var chosen = own ? ownWards.ofCaller() : wards.byName();
        var states = counting.of(chosen);
        return chosen.stream()
                .map(ward -> view(ward, Objects.requireNonNull(states.get(ward.id()))))
                .toList();
    }

    @GET
    @Path("/{id}")
    public WardView one(UUID id) {
        return view(wards.get(id));
    }

    @POST
    @Path("/{id}/counts")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "The ward's own count of free beds (three taps, or a sit-rep)")
    public WardView count(UUID id, @Valid @NotNull CountRequest request) {
        var ward = ownWards.require(id);
        var at = Objects.requireNonNullElseGet(request.at(), clock::instant);
        saying.count(ward, request.free(), at, request.sitRep() ? Word.Source.COUNT : Word.Source.WARD);
        wards.flush();
        beds.getEntityManager().clear();
        return view(wards.get(id));
    }

    @PUT
    @Path("/{id}/beds")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Enters a whole ward's beds, and how each stood when last heard of")
    public WardView enter(UUID id, @Valid @NotNull WardBeds request) {
        var ward = ownWards.require(id);
        saying.together(
                request.beds().stream().map(BedEntered::id).toList(),
                () -> request.beds().forEach(entry -> enter(id, entry, request)));
        ward.confirm(request.at(), words(request.source()));
        audit.changed("ward", id, "BedsEntered");
        saying.tell(id);
        wards.flush();
        beds.getEntityManager().clear();
        return view(wards.get(id));
    }

    private void enter(UUID ward, BedEntered entry, WardBeds request) {
        ownWards.requireSender(entry.words());
        beds.findByIdOptional(entry.id()).map(Bed::wardId).ifPresent(ownWards::require);
        beds.enter(entry.id(), ward, entry.words(), entry.name(), entry.access());
        saying.say(entry.id(), entry.state(), request.source(), entry.note(), request.at());
    }

    private static String words(Word.Source source) {
        return switch (source) {
            case WARD -> "ward";
            case COUNT -> "count";
            default -> "feed";
        };
    }

    private WardView view(Ward ward) {
        return view(ward, Objects.requireNonNull(counting.of(List.of(ward)).get(ward.id())));
    }

    private WardView view(Ward ward, WardState state) {
        var site = sites.get(ward.siteId());
        return new WardView(ward.id(), ward.entry(), site.name(), site.code(), site.organisation(), state);
    }

    record CountRequest(
            @Min(0) @Max(500) int free,
            boolean sitRep,
            @Nullable @PastOrPresent Instant at) {}

    record WardBeds(
            @NotNull @PastOrPresent Instant at,
            Word.@NotNull Source source,
            @NotNull @Size(max = 500) List<@NotNull @Valid BedEntered> beds) {}

    record BedEntered(
            @NotNull UUID id,
            @NotBlank @Size(max = 50) String name,
            @NotNull @Valid SenderWords words,
            @NotNull @Size(max = 20) List<@NotBlank @KnownAccess String> access,
            Word.@NotNull Saying state,
            @Nullable @Size(max = 100) String note) {}

    record WardView(
            @NotNull UUID id,
            @NotNull WardEntry entry,
            @NotNull String siteName,
            @NotNull String siteCode,
            @NotNull String organisation,
            @NotNull WardState state) {}
}
