package uk.dutydesk.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import uk.dutydesk.gateway.signin.Session;
import uk.dutydesk.gateway.signin.SessionCookie;
import uk.dutydesk.gateway.signin.Sessions;
import uk.dutydesk.kit.identity.RequestId;

/**
 * Passes {@code /api/<service>/**} on, as it is, with a signed word of who is asking in place of the cookie. What a browser says about
 * itself in headers is dropped. A request without a session goes on without a word; the service then asks for one.
 */
@ApplicationScoped
class Routes {

    /** To each address of a service. */
    static final int CONNECTIONS = 64;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int SILENCE_MILLIS = 60_000;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SigningKey key;

    Routes(Vertx vertx, Upstreams upstreams, Sessions sessions, SessionCookie cookie, SigningKey key) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.sessions = sessions;
        this.cookie = cookie;
        this.key = key;
    }

    void add(@Observes Router router) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(PATIENCE_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setDecompressionSupported(false));
        upstreams.upstreams().forEach((name, addresses) -> {
            var turn = new AtomicInteger();
            router.route("/api/" + name + "*").handler(context -> pass(context, client, () -> next(addresses, turn)));
        });
    }

    private void pass(RoutingContext context, HttpClient client, Supplier<SocketAddress> service) {
        var request = context.request();
        if (request.getCookie(cookie.name()) != null
                && !SAFE.contains(request.method())
                && comesFromElsewhere(request)) {
            refuse(context, 403, "cross-site", "Not allowed", "This was asked by another site.");
            return;
        }
        request.pause();
        var sent = request.getCookie(cookie.name());
        vertx.executeBlocking(() -> sessions.standing(sent == null ? null : sent.getValue()), false)
                .onSuccess(session -> {
                    identify(request, session);
                    HttpProxy.reverseProxy(client)
                            .origin(given -> ask(client, service.get(), context))
                            .handle(request);
                })
                .onFailure(failure -> {
                    request.resume();
                    refuse(context, 503, "unavailable", "Not available just now", "Try again in a moment.");
                });
    }

    /**
     * Asks a service, for as long as whoever asked us is there. A phone that loses its signal would else leave an answer that nobody
     * reads on a connection that no other request can have.
     */
    private static Future<HttpClientRequest> ask(HttpClient client, SocketAddress service, RoutingContext context) {
        return client.request(new RequestOptions().setServer(service).setIdleTimeout(SILENCE_MILLIS))
                .onSuccess(asked -> {
                    if (context.response().closed()) {
                        asked.reset();
                    } else {
                        context.addEndHandler().onFailure(gone -> asked.reset());
                    }
                });
    }

    /**
     * A session's word replaces whatever was sent, and the address that was asked what was said of it: links in an answer lead back here.
     * Without a session an internal token may pass: the service verifies it.
     */
    private void identify(HttpServerRequest request, Optional<Session> session) {
        var headers = request.headers();
        headers.remove("Cookie");
        headers.names().stream()
                .filter(name -> name.regionMatches(true, 0, "X-", 0, 2) || name.equalsIgnoreCase("Forwarded"))
                .toList()
                .forEach(headers::remove);
        headers.set(RequestId.HEADER, UUID.randomUUID().toString());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
            headers.set("X-Forwarded-Proto", request.scheme());
        }
        session.ifPresent(known -> headers.set("Authorization", "Bearer " + key.tokenFor(known)));
    }

    /** A browser says where a request comes from; our own pages are the only place it may. */
    private static boolean comesFromElsewhere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if (origin != null) {
            return !URI.create(origin)
                    .getAuthority()
                    .equals(
                            request.authority() == null
                                    ? ""
                                    : request.authority().toString());
        }
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static SocketAddress next(List<URI> addresses, AtomicInteger turn) {
        var address = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
        return SocketAddress.inetSocketAddress(address.getPort(), address.getHost());
    }

    private static void refuse(RoutingContext context, int status, String type, String title, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", "urn:dutydesk:problem:" + type)
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .encode());
    }
}
