package uk.dutydesk.rota.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;

/** The addresses of calendars: made, replaced and revoked by whoever reads them. */
@Path("/calendar-feeds")
@RolesAllowed(Roles.AMHP)
public class CalendarFeedResource {

    private final CalendarFeeds feeds;
    private final Amhps amhps;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    CalendarFeedResource(CalendarFeeds feeds, Amhps amhps, Audit audit, Caller caller, Clock clock) {
        this.feeds = feeds;
        this.amhps = amhps;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller's: of their own duties, and of their team's. Addresses are not among them: they are shown once, when they are made. */
    @GET
    @Transactional
    public List<FeedView> list() {
        return feeds.standingFor(self().id()).stream().map(FeedView::of).toList();
    }

    /** Makes a new address for the caller; theirs before stops working at once, and nobody else's does. */
    @POST
    @Transactional
    @APIResponseSchema(value = NewFeedView.class, responseCode = "201")
    public Response make(@Valid @NotNull FeedRequest request) {
        var self = self();
        var teamId = request.ofTeam()
                ? Objects.requireNonNullElseGet(self.particulars().teamId(), this::noTeam)
                : null;
        feeds.standingFor(self.id()).stream()
                .filter(before -> before.isOfTeam() == request.ofTeam())
                .forEach(before -> before.revoke(clock.instant()));
        feeds.flush();
        var secret = Secret.make();
        var feed = new CalendarFeed(secret, self.id(), teamId, clock.instant());
        feeds.persistAndFlush(feed);
        audit.changed("calendar-feed", feed.id(), "CalendarFeedMade");
        return Response.status(201)
                .entity(new NewFeedView(feed.id(), "/api/rota/calendars/" + secret.text() + ".ics"))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The address stops working at once. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void revoke(UUID id) {
        var feed = feeds.standingFor(self().id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
        feed.revoke(clock.instant());
        audit.changed("calendar-feed", id, "CalendarFeedRevoked");
    }

    private Amhp self() {
        var person = caller.person();
        if (person == null) {
            throw new EntityNotFoundException();
        }
        return amhps.get(person);
    }

    private UUID noTeam() {
        throw new EntityNotFoundException();
    }

    /** The caller's team's calendar, or their own. */
    record FeedRequest(boolean ofTeam) {}

    record FeedView(
            @NotNull UUID id,
            boolean ofTeam,
            @NotNull Instant madeAt,
            @Nullable Instant lastRead) {

        static FeedView of(CalendarFeed feed) {
            return new FeedView(feed.id(), feed.isOfTeam(), feed.madeAt(), feed.lastRead());
        }
    }

    /**
     * A calendar just made.
     *
     * @param path where to subscribe, on this site; whoever has it can read the calendar
     */
    record NewFeedView(@NotNull UUID id, @NotNull String path) {

        @Override
        public String toString() {
            return "NewFeedView[" + id + "]";
        }
    }
}
