package uk.dutydesk.rota.wish;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.planning.Wished;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Wishes: managers see all of them, an AMHP their own. */
@Path("/wishes")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class WishResource {

    private final Wishes wishes;
    private final WishPeriods periods;
    private final Amhps amhps;
    private final Audit audit;
    private final Caller caller;

    WishResource(Wishes wishes, WishPeriods periods, Amhps amhps, Audit audit, Caller caller) {
        this.wishes = wishes;
        this.periods = periods;
        this.amhps = amhps;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Transactional
    public List<WishView> list(@NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        if (to.isBefore(from)) {
            return List.of();
        }
        var all = caller.has(Roles.SERVICE_MANAGER);
        return wishes.touching(London.days(from, to)).stream()
                .filter(wish -> all || wish.amhpId().equals(caller.person()))
                .map(WishView::of)
                .toList();
    }

    /** An AMHP says what they themselves wish; a manager may say it for anyone. */
    @POST
    @Idempotent
    @Transactional
    public Response record(@Valid @NotNull WishRequest request) {
        var manages = caller.has(Roles.SERVICE_MANAGER);
        if (!manages && !request.amhpId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        amhps.getOurs(request.amhpId());
        var time = new Span(request.startsAt(), request.endsAt());
        if (!manages) {
            periods.requireRoomFor(request.amhpId(), time);
        }
        var id = request.id() == null ? UUID.randomUUID() : request.id();
        var wish = new Wish(id, request.amhpId(), request.kind(), time);
        wishes.persist(wish);
        audit.changed("amhp", request.amhpId(), "WishRecorded");
        return Response.status(201).entity(WishView.of(wish)).build();
    }

    /** Takes a wish back, as long as wishes are taken for its days. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void withdraw(UUID id) {
        var wish = wishes.findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
        var manages = caller.has(Roles.SERVICE_MANAGER);
        if (!manages && !wish.amhpId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        if (!manages) {
            periods.requireOpen(wish.time());
        }
        wishes.delete(wish);
        audit.changed("amhp", wish.amhpId(), "WishWithdrawn");
    }

    record WishRequest(
            @Nullable UUID id,
            @NotNull UUID amhpId,
            @NotNull Wished.Kind kind,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        @AssertTrue(message = "The end has to be after the start") boolean isEndsAt() {
            return startsAt == null || endsAt == null || endsAt.isAfter(startsAt);
        }
    }

    record WishView(
            @NotNull UUID id,
            @NotNull UUID amhpId,
            @NotNull Wished.Kind kind,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        static WishView of(Wish wish) {
            return new WishView(
                    wish.id(),
                    wish.amhpId(),
                    wish.kind(),
                    wish.time().start(),
                    wish.time().end());
        }
    }
}
