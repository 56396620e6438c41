package uk.dutydesk.gateway.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.gateway.membership.Memberships;
import uk.dutydesk.kit.problem.Refusal;

/** Signing in, out, and who one is. */
@Path("/api/session")
@PermitAll
public class SessionResource {

    private final Sessions sessions;
    private final Memberships memberships;
    private final SessionCookie cookie;
    private final Clock clock;
    private final boolean local;

    SessionResource(
            Sessions sessions,
            Memberships memberships,
            SessionCookie cookie,
            Clock clock,
            @ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        this.sessions = sessions;
        this.memberships = memberships;
        this.cookie = cookie;
        this.clock = clock;
        this.local = local;
    }

    @GET
    public SessionView show(RoutingContext http) {
        var session = sessions.standing(valueOf(http)).orElseThrow(() -> new NotAuthorizedException("session"));
        return SessionView.of(session, clock.instant());
    }

    /** The embedded sign-in: for demonstration people on the local stack, and for nobody else anywhere. */
    @POST
    @Transactional
    public Response signIn(@Valid @NotNull SignInRequest request, RoutingContext http) {
        var membership = memberships
                .of(request.user(), request.membership())
                .filter(found -> local && found.person().isDemonstration())
                .orElseThrow(NoSuchPerson::new);
        var before = valueOf(http);
        if (before != null) {
            sessions.end(before);
        }
        return Response.noContent()
                .cookie(cookie.holding(sessions.begin(membership)))
                .build();
    }

    @DELETE
    @Transactional
    public Response signOut(RoutingContext http) {
        var value = valueOf(http);
        if (value != null) {
            sessions.end(value);
        }
        return Response.noContent()
                .cookie(cookie.empty())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    private @Nullable String valueOf(RoutingContext http) {
        var sent = http.request().getCookie(cookie.name());
        return sent == null ? null : sent.getValue();
    }

    record SignInRequest(
            @NotBlank @Size(max = 40) String user,
            @NotBlank @Size(max = 80) String membership) {}

    record SessionView(
            @NotNull String user,
            @NotNull String name,
            @NotNull List<String> roles,
            @NotNull String authority,
            @NotNull String organisation,
            @NotNull String place,
            @Nullable UUID person,
            boolean demonstration,
            @NotNull Instant serverTime) {

        static SessionView of(Session session, Instant now) {
            var membership = session.membership();
            return new SessionView(
                    membership.person().username(),
                    membership.person().name(),
                    membership.roles(),
                    membership.authority(),
                    membership.organisation(),
                    membership.place(),
                    membership.personId(),
                    membership.person().isDemonstration(),
                    now);
        }
    }

    static final class NoSuchPerson extends Refusal {

        NoSuchPerson() {
            super("sign-in-refused", "Nobody can sign in here under that name.");
        }

        @Override
        public int status() {
            return 403;
        }
    }
}
