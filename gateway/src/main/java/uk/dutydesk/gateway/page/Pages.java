package uk.dutydesk.gateway.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves one page for every address of the screens, and the headers that every answer carries. */
@ApplicationScoped
class Pages {

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                    + "script-src 'self'; form-action 'self'";

    private final boolean local;

    Pages(@ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        this.local = local;
    }

    void add(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::protect);
        router.routeWithRegex(HttpMethod.GET, "^/(?!api/|q/|assets/|\\.well-known/)[^.]+$")
                .order(-1)
                .handler(context -> context.reroute("/index.html"));
    }

    private void protect(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (!local) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!context.normalizedPath().startsWith("/assets/")) {
            headers.set("Cache-Control", "no-store");
        }
        context.next();
    }
}
