package uk.dutydesk.rota.followed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;

/** The caller's own calendar elsewhere. Its address is taken once, and never shown. */
@Path("/followed-calendars")
@RolesAllowed(Roles.AMHP)
public class FollowedCalendarResource {

    private final FollowedCalendars calendars;
    private final Fetching fetching;
    private final Following following;
    private final Amhps amhps;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    FollowedCalendarResource(
            FollowedCalendars calendars,
            Fetching fetching,
            Following following,
            Amhps amhps,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.calendars = calendars;
        this.fetching = fetching;
        this.following = following;
        this.amhps = amhps;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** One at most. */
    @GET
    @Transactional
    public List<CalendarView> list() {
        return calendars.of(self()).stream().map(CalendarView::of).toList();
    }

    /** Follows this calendar instead of any other, and reads it at once. Fetching takes its time, so no transaction is open then. */
    @PUT
    @Path("/mine")
    public CalendarView follow(@Valid @NotNull CalendarRequest request) {
        var address = fetching.checked(request.address());
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var self = amhps.getOurs(self()).id();
            calendars.delete("amhpId", self);
            calendars.flush();
            var calendar = new FollowedCalendar(self, address, clock.instant());
            calendars.persist(calendar);
            audit.changed("amhp", self, "CalendarFollowed");
            return calendar.id();
        });
        following.read(id, address);
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        calendars.findByIdOptional(id).map(CalendarView::of).orElseThrow(EntityNotFoundException::new));
    }

    /** Its address is forgotten; leave that was asked for because of it stays. */
    @DELETE
    @Path("/mine")
    @Transactional
    public void forget() {
        var self = self();
        if (calendars.delete("amhpId", self) == 0) {
            throw new EntityNotFoundException();
        }
        audit.changed("amhp", self, "CalendarForgotten");
    }

    private UUID self() {
        var person = caller.person();
        if (person == null) {
            throw new EntityNotFoundException();
        }
        return person;
    }

    record CalendarRequest(@NotBlank @Size(max = 2000) String address) {

        @Override
        public String toString() {
            return "CalendarRequest[]";
        }
    }

    /**
     * A calendar that is followed.
     *
     * @param host where it is, without what makes its address a secret
     * @param trouble why it could not be read the last time, in a sentence
     * @param unclear how many of its events could not be understood
     */
    record CalendarView(
            @NotNull String host,
            @NotNull Instant madeAt,
            @Nullable Instant readAt,
            @Nullable String trouble,
            int unclear) {

        static CalendarView of(FollowedCalendar calendar) {
            var trouble = calendar.trouble();
            return new CalendarView(
                    calendar.address().getHost(),
                    calendar.madeAt(),
                    calendar.readAt(),
                    trouble == null ? null : trouble.sentence(),
                    calendar.unclear());
        }
    }
}
