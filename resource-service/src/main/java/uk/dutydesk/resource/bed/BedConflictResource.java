package uk.dutydesk.resource.bed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** What contradicts itself, for whoever can ring the ward and put it right: by saying how the bed stands, or by counting again. */
@Path("/bed-conflicts")
@RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
public class BedConflictResource {

    private final Wards wards;
    private final Beds beds;
    private final Contradictions contradictions;
    private final BedHolds holds;
    private final CountingBeds counting;
    private final OwnWards ownWards;
    private final Caller caller;

    BedConflictResource(
            Wards wards,
            Beds beds,
            Contradictions contradictions,
            BedHolds holds,
            CountingBeds counting,
            OwnWards ownWards,
            Caller caller) {
        this.wards = wards;
        this.beds = beds;
        this.contradictions = contradictions;
        this.holds = holds;
        this.counting = counting;
        this.ownWards = ownWards;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "Beds with two people in them, or said to be otherwise than the feed says, and counts that differ from the beds")
    public Conflicts all() {
        var mine = caller.has(Roles.OPERATOR) ? wards.byName() : ownWards.ofCaller();
        var byId = mine.stream().collect(Collectors.toMap(Ward::id, Function.identity()));
        var states = counting.of(mine);
        var held = holds.standing(byId.keySet()).stream().map(BedHold::bedId).collect(Collectors.toSet());
        var contradicted = beds.ofWards(byId.keySet()).stream()
                .filter(Bed::isInConflict)
                .limit(500)
                .toList();
        var why = contradictions.of(contradicted);
        return new Conflicts(
                contradicted.stream()
                        .map(bed ->
                                contradicted(bed, byId, why.getOrDefault(bed.id(), List.of()), held.contains(bed.id())))
                        .toList(),
                mine.stream()
                        .filter(ward -> state(states, ward).countDisagrees())
                        .map(ward -> differs(ward, state(states, ward)))
                        .toList());
    }

    private static WardState state(Map<UUID, WardState> states, Ward ward) {
        return Objects.requireNonNull(states.get(ward.id()));
    }

    private static Contradicted contradicted(Bed bed, Map<UUID, Ward> wards, List<String> why, boolean held) {
        var ward = Objects.requireNonNull(wards.get(Objects.requireNonNull(bed.wardId())));
        var feed = bed.feedSays();
        return new Contradicted(
                bed.id(),
                bed.name(),
                ward.id(),
                ward.name(),
                ward.phone(),
                why,
                bed.state().words(),
                bed.source(),
                bed.eventTime(),
                bed.wordUntil(),
                feed == null ? null : feed.words(),
                bed.feedSaysAt(),
                held);
    }

    private static Differs differs(Ward ward, WardState state) {
        return new Differs(
                ward.id(),
                ward.name(),
                ward.phone(),
                Objects.requireNonNull(ward.countedFree()),
                Objects.requireNonNull(ward.countedAt()),
                state.freeWhenLastHeard(),
                state.held());
    }

    record Conflicts(
            @NotNull List<Contradicted> beds, @NotNull List<Differs> counts) {}

    /**
     * A bed.
     *
     * @param contradictions every reason why, in words, with how many people are said to be in it where they are too many
     * @param words how it is shown until somebody decides: never as available
     * @param wordUntil until when the ward's own word counts, said at {@code since}; null where it does not decide
     * @param feedSays what the hospital's system says, where the ward's word is shown instead
     */
    record Contradicted(
            @NotNull UUID bedId,
            @NotNull String bedName,
            @NotNull UUID wardId,
            @NotNull String wardName,
            @NotNull String phone,
            @NotNull List<String> contradictions,
            @NotNull String words,
            @NotNull String source,
            @Nullable Instant since,
            @Nullable Instant wordUntil,
            @Nullable String feedSays,
            @Nullable Instant feedSaysAt,
            boolean held) {}

    record Differs(
            @NotNull UUID wardId,
            @NotNull String wardName,
            @NotNull String phone,
            int counted,
            @NotNull Instant countedAt,
            int bedsSay,
            int held) {}
}
