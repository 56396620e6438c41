package uk.dutydesk.rota.swap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.planning.Exchange.Hand;
import uk.dutydesk.rota.planning.Swaps;
import uk.dutydesk.rota.planning.Takers;

/** Who could take a published duty, and what could be swapped for it: for its holder and for managers. */
@Path("/duties/{id}")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class TakerResource {

    private final ChangingHands changing;
    private final Duties duties;
    private final Caller caller;
    private final Clock clock;

    TakerResource(ChangingHands changing, Duties duties, Caller caller, Clock clock) {
        this.changing = changing;
        this.duties = duties;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those who can first, the fairest first among them; managers also see who cannot, and why. */
    @GET
    @Path("/takers")
    @Transactional
    public List<TakerView> takers(UUID id) {
        var duty = visible(id);
        var rota = changing.problemOf(duty);
        var shift = rota.shifts().stream()
                .filter(each -> each.id().equals(duty.demandId()))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
        return Takers.of(rota, shift, duty.amhpId()).stream()
                .filter(taker -> taker.can() || caller.has(Roles.SERVICE_MANAGER))
                .map(TakerView::of)
                .toList();
    }

    /** Swaps that keep every rule: with one colleague, or where there is none, round three. At most 12. */
    @GET
    @Path("/swaps")
    @Transactional
    public List<SwapView> swaps(UUID id) {
        var duty = visible(id);
        var rota = changing.problemOf(duty);
        var wanted = rota.held().stream()
                .filter(held -> held.person().equals(duty.amhpId())
                        && held.duty().shift().id().equals(duty.demandId()))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
        var byDemand = duties.of(duty.rosterId()).stream()
                .filter(each -> !each.isBesideSomeone())
                .collect(Collectors.toMap(Duty::demandId, Function.identity()));
        return Swaps.of(rota, wanted, clock.instant()).stream()
                .map(ring -> new SwapView(
                        ring.stream().map(hand -> HandView.of(hand, byDemand)).toList()))
                .toList();
    }

    private Duty visible(UUID id) {
        var duty = changing.get(id);
        if (!caller.has(Roles.SERVICE_MANAGER) && !duty.amhpId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        return duty;
    }

    /** Why somebody cannot, or what would follow: whole sentences. */
    record TakerView(
            @NotNull UUID amhpId,
            @NotNull String called,
            boolean can,
            @NotNull List<String> sentences) {

        static TakerView of(Takers.Taker taker) {
            return new TakerView(taker.person().id(), taker.person().called(), taker.can(), taker.sentences());
        }
    }

    /** Duties that would change hands together: this one first. */
    record SwapView(@NotNull List<HandView> moves) {}

    record HandView(
            @NotNull UUID dutyId,
            @NotNull UUID from,
            @NotNull UUID to,
            @NotNull String name,
            @NotNull Instant start,
            @NotNull Instant end) {

        static HandView of(Hand hand, Map<UUID, Duty> byDemand) {
            var duty = byDemand.get(hand.shift().id());
            if (duty == null) {
                throw new EntityNotFoundException();
            }
            var time = duty.time();
            return new HandView(
                    duty.id(), duty.amhpId(), hand.to(), hand.shift().name(), time.start(), time.end());
        }
    }
}
