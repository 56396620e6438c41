package uk.dutydesk.resource.bed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import uk.dutydesk.resource.ward.KnownAccess;

@Path("/beds")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
public class BedResource {

    private final Beds beds;
    private final Contradictions contradictions;
    private final SayingHowBedsStand saying;
    private final OwnWards ownWards;
    private final Audit audit;
    private final Clock clock;

    BedResource(
            Beds beds,
            Contradictions contradictions,
            SayingHowBedsStand saying,
            OwnWards ownWards,
            Audit audit,
            Clock clock) {
        this.beds = beds;
        this.contradictions = contradictions;
        this.saying = saying;
        this.ownWards = ownWards;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Beds with the sender's own words for them; provisional ones too, which are never offered")
    public List<BedView> find(
            @QueryParam("occupied") @DefaultValue("false") boolean occupied, @QueryParam("ward") @Nullable UUID ward) {
        var found = ward != null ? beds.ofWards(List.of(ward)) : occupied ? beds.taken() : beds.all();
        var chosen = found.stream()
                .filter(bed -> !occupied || bed.state() == BedState.OCCUPIED || bed.state() == BedState.ON_LEAVE)
                .toList();
        var why = contradictions.of(chosen);
        return chosen.stream()
                .map(bed -> BedView.of(bed, why.getOrDefault(bed.id(), List.of())))
                .toList();
    }

    private BedView view(Bed bed) {
        return BedView.of(bed, contradictions.of(List.of(bed)).getOrDefault(bed.id(), List.of()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Where a bed is and what it is called, by its ward and by its sender")
    public BedView put(UUID id, @Valid BedEntry entry) {
        ownWards.require(entry.wardId());
        beds.findByIdOptional(id).map(Bed::wardId).ifPresent(ownWards::require);
        ownWards.requireSender(entry.words());
        var bed = beds.enter(id, entry.wardId(), entry.words(), entry.name(), entry.access());
        audit.changed("bed", id, "BedEntered");
        return view(bed);
    }

    @PUT
    @Path("/{id}/state")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "A person's word about one bed, with when it was so")
    public BedView say(UUID id, @Valid BedSaying request) {
        var wardId = beds.get(id).wardId();
        if (wardId == null) {
            throw new EntityNotFoundException();
        }
        ownWards.require(wardId);
        var at = Objects.requireNonNullElseGet(request.at(), clock::instant);
        saying.say(id, request.state(), Word.Source.WARD, request.note(), at);
        saying.tell(wardId);
        beds.getEntityManager().clear();
        return view(beds.get(id));
    }

    @DELETE
    @Path("/{id}/word")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Takes the ward's own word back: what the feed says counts at once")
    public BedView takeBack(UUID id) {
        var wardId = beds.get(id).wardId();
        if (wardId == null) {
            throw new EntityNotFoundException();
        }
        ownWards.require(wardId);
        saying.takeBack(id);
        saying.tell(wardId);
        beds.getEntityManager().clear();
        return view(beds.get(id));
    }

    record BedEntry(
            @NotNull UUID wardId,
            @NotBlank @Size(max = 50) String name,
            @NotNull @Valid SenderWords words,
            @NotNull @Size(max = 20) List<@NotBlank @KnownAccess String> access) {}

    record BedSaying(
            Word.@NotNull Saying state,
            @Nullable @Size(max = 100) String note,
            @Nullable @PastOrPresent Instant at) {}

    /**
     * A bed.
     *
     * @param state never free where what was said does not agree
     * @param called what it was last called; another than {@code state} only where it was called free and is contradicted
     * @param contradictions every reason why what was said of it does not agree, in words
     * @param wordUntil until when the ward's own word, said at {@code eventTime}, decides whatever the feed says; null where it does not
     * @param closureOver the ward had closed it, that has run out, and nobody has said since that it is open
     * @param feedSays what the hospital's system says, in words, where something else is shown
     */
    record BedView(
            @NotNull UUID id,
            @Nullable UUID wardId,
            @NotNull String name,
            @NotNull String sender,
            @NotNull String facility,
            @NotNull String pointOfCare,
            @NotNull String room,
            @NotNull String bed,
            @NotNull BedState state,
            @NotNull String words,
            @NotNull BedState called,
            @NotNull String calledWords,
            @Nullable String note,
            @NotNull String source,
            @Nullable Instant eventTime,
            @Nullable Instant lastConfirmedAt,
            @Nullable String confirmedBy,
            @NotNull String confidence,
            @NotNull List<String> contradictions,
            boolean reserved,
            boolean expectedFree,
            @Nullable Instant backAt,
            @Nullable Instant wordUntil,
            boolean closureOver,
            @Nullable String feedSays,
            @Nullable Instant feedSaysAt,
            boolean provisional) {

        static BedView of(Bed bed, List<String> contradictions) {
            var words = bed.words();
            var feed = bed.feedSays();
            return new BedView(
                    bed.id(),
                    bed.wardId(),
                    bed.name(),
                    words.sender(),
                    words.facility(),
                    words.pointOfCare(),
                    words.room(),
                    words.bed(),
                    bed.shownAs(),
                    bed.shownAs().words(),
                    bed.state(),
                    bed.state().words(),
                    bed.stateNote(),
                    bed.source(),
                    bed.eventTime(),
                    bed.lastConfirmedAt(),
                    bed.confirmedBy(),
                    bed.confidence(),
                    contradictions,
                    bed.isReserved(),
                    bed.isExpectedFree(),
                    bed.backAt(),
                    bed.wordUntil(),
                    bed.isClosureOver(),
                    feed == null ? null : feed.words(),
                    bed.feedSaysAt(),
                    bed.isProvisional());
        }
    }
}
