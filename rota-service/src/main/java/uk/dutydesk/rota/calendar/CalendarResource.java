package uk.dutydesk.rota.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityNotFoundException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.calendar.ICalendar.Event;
import uk.dutydesk.rota.demand.ShiftLines;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.workingtime.London;

/**
 * Calendars as programs read them: nobody signs in, the address is the key. It shows lines, times and what colleagues call one
 * another; never a phone number or anything of a person assessed.
 */
@Path("/calendars")
@PermitAll
public class CalendarResource {

    private static final int MONTHS_AHEAD = 12;

    private final CalendarFeeds feeds;
    private final Duties duties;
    private final Amhps amhps;
    private final ShiftLines lines;
    private final Tenancy tenancy;
    private final Clock clock;

    CalendarResource(CalendarFeeds feeds, Duties duties, Amhps amhps, ShiftLines lines, Tenancy tenancy, Clock clock) {
        this.feeds = feeds;
        this.duties = duties;
        this.amhps = amhps;
        this.lines = lines;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Published duties of the last month and the next twelve. */
    @GET
    @Path("/{secret: [A-Za-z0-9_-]{43}}.ics")
    @Produces("text/calendar;charset=UTF-8")
    public Response read(String secret) {
        var key = new Secret(secret);
        var authority = tenancy.everywhere(() ->
                QuarkusTransaction.requiringNew().call(() -> feeds.standing(key).map(CalendarFeed::authority)));
        var text = tenancy.as(
                authority.orElseThrow(EntityNotFoundException::new),
                () -> QuarkusTransaction.requiringNew().call(() -> written(key)));
        return Response.ok(text)
                .header("Cache-Control", "private, max-age=900")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private String written(Secret key) {
        var feed = feeds.standing(key).orElseThrow(EntityNotFoundException::new);
        feed.read(clock.instant());
        var today = London.dayOf(clock.instant());
        var period = London.days(today.minusMonths(1), today.plusMonths(MONTHS_AHEAD));
        var team = feed.teamId();
        var reader = amhps.get(feed.reader());
        if (team != null && !team.equals(reader.particulars().teamId())) {
            throw new EntityNotFoundException(); // they have left it
        }
        var members = team == null
                ? Map.of(reader.id(), reader)
                : amhps.all().stream()
                        .filter(amhp -> team.equals(amhp.particulars().teamId()))
                        .collect(Collectors.toMap(Amhp::id, Function.identity()));
        var names = lines.names();
        var calendar = new ICalendar(team == null ? "My duties" : "Team duties");
        duties.published(period).stream()
                .filter(duty -> members.containsKey(duty.amhpId()))
                .forEach(duty -> calendar.add(event(duty, names, team == null ? Map.of() : members)));
        return calendar.asText();
    }

    private Event event(Duty duty, Map<String, String> names, Map<UUID, Amhp> named) {
        var line = names.getOrDefault(duty.line(), duty.line());
        var who = named.get(duty.amhpId());
        var beside = duty.isBesideSomeone() ? " (with a colleague)" : "";
        return new Event(
                duty.id() + "@dutydesk",
                duty.version(),
                clock.instant(),
                duty.time().start(),
                duty.time().end(),
                (who == null ? line : line + ": " + who.particulars().called()) + beside,
                !duty.isOnCall());
    }
}
