package uk.dutydesk.rota.followed;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.dutydesk.kit.problem.Causes;

/**
 * Fetches a calendar: at most 1 MB, for at most 10 seconds, over at most three redirects, each of which is looked at like the address
 * itself. It connects to the very address that was looked at, so that a name which changes its mind gains nothing.
 */
@ApplicationScoped
class Fetching {

    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_REDIRECTS = 3;
    private static final int SECONDS = 10;

    private final HttpClient client;
    private final boolean loopback;

    Fetching(Vertx vertx, @ConfigProperty(name = "rota.calendars.loopback", defaultValue = "false") boolean loopback) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setKeepAlive(false)
                .setDecompressionSupported(false));
        this.loopback = loopback;
    }

    /** Refuses what may not be followed, before anything is kept of it. */
    URI checked(String address) {
        var uri = Addresses.read(address, loopback);
        Addresses.resolve(uri, loopback);
        return uri;
    }

    String fetch(URI address) {
        var until = TimeUnit.SECONDS.toNanos(SECONDS) + System.nanoTime();
        var uri = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var answer = answer(uri, until);
            if (answer.status() == 200) {
                return answer.text();
            }
            if (answer.status() < 301 || answer.status() > 308 || answer.text().isEmpty()) {
                throw new CalendarRefused(Trouble.ANSWERED_NO);
            }
            uri = Addresses.read(resolved(uri, answer.text()), loopback);
        }
        throw new CalendarRefused(Trouble.ANSWERED_NO);
    }

    private static String resolved(URI from, String location) {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException noAddress) {
            throw new CalendarRefused(Trouble.ADDRESS);
        }
    }

    /** Where it is a redirect, the text is where to. */
    private record Answer(int status, String text) {}

    private Answer answer(URI uri, long until) {
        var asked = client.request(options(uri)).compose(request -> {
            request.putHeader("Accept", "text/calendar");
            return request.send();
        });
        var answered = asked.compose(Fetching::read);
        try {
            return answered.toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            asked.onSuccess(response -> response.request().reset());
            throw new CalendarRefused(Trouble.NO_ANSWER);
        } catch (ExecutionException failed) {
            var refused = Causes.of(failed, CalendarRefused.class);
            throw refused != null ? refused : new CalendarRefused(Trouble.NO_ANSWER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CalendarRefused(Trouble.NO_ANSWER);
        }
    }

    private RequestOptions options(URI uri) {
        var secure = "https".equalsIgnoreCase(uri.getScheme());
        var port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(
                        port, Addresses.resolve(uri, loopback).getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setMethod(HttpMethod.GET)
                .setTimeout(TimeUnit.SECONDS.toMillis(SECONDS))
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static Future<Answer> read(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            var location = response.getHeader("Location");
            response.exceptionHandler(gone -> {}); // its body is not read
            response.request().reset();
            return Future.succeededFuture(new Answer(response.statusCode(), location == null ? "" : location));
        }
        Promise<Answer> whole = Promise.promise();
        var body = Buffer.buffer();
        response.handler(piece -> {
            body.appendBuffer(piece);
            if (body.length() > LARGEST) {
                whole.tryFail(new CalendarRefused(Trouble.TOO_LARGE));
                response.request().reset();
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(new Answer(200, body.toString(StandardCharsets.UTF_8))));
        return whole.future();
    }
}
