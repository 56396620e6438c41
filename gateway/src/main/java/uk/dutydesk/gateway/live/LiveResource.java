package uk.dutydesk.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.gateway.signin.SessionCookie;
import uk.dutydesk.gateway.signin.Sessions;

/** Server-sent events: {@code change} says what to fetch again, {@code time} is the server's clock and a sign of life. */
@Path("/api/live")
@PermitAll
public class LiveResource {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private final ChangesInbox changes;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clock clock;
    private final ObjectMapper json;

    LiveResource(ChangesInbox changes, Sessions sessions, SessionCookie cookie, Clock clock, ObjectMapper json) {
        this.changes = changes;
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(summary = "What changes, as it changes")
    public Multi<OutboundSseEvent> listen(@Context Sse sse, RoutingContext http) {
        var sent = http.request().getCookie(cookie.name());
        var value = sent == null ? null : sent.getValue();
        var session = sessions.standing(value).orElseThrow(() -> new NotAuthorizedException("session"));
        var times = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(0L), Multi.createFrom().ticks().every(SIGN_OF_LIFE))
                .onOverflow()
                .drop()
                .map(tick -> sse.newEvent("time", clock.instant().toString()));
        var told =
                changes.seenFrom(session.membership().authority()).map(change -> sse.newEvent("change", write(change)));
        return Multi.createBy().merging().streams(times, told);
    }

    private String write(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException notWritable) {
            throw new IllegalStateException(notWritable);
        }
    }
}
