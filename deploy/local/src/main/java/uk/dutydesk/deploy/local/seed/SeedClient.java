package uk.dutydesk.deploy.local.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.local.LocalTokens;

/**
 * Speaks to the services as the people of the demonstration would. Every request carries an Idempotency-Key made from its content, so
 * loading twice changes nothing.
 */
public final class SeedClient {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, URI> services;
    private final LocalTokens tokens;
    private final Map<String, String> cached = new HashMap<>();

    /** @param services the first part of a path after {@code /api/}, and where that service listens */
    public SeedClient(Map<String, URI> services, LocalTokens tokens) {
        this.services = services;
        this.tokens = tokens;
    }

    /** The id that a key of the demonstration stands for, the same in every service. */
    public static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("dutydesk-demo:" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The answer's body; refuses anything but a success. */
    public JsonNode get(String role, String authority, String person, String path) {
        return checked("GET", path, send("GET", role, authority, person, path, null, null));
    }

    public JsonNode post(String role, String authority, String person, String path, Object body) {
        return checked("POST", path, send("POST", role, authority, person, path, body, null));
    }

    /** As {@link #post}, but a 409 is an answer too: what was asked for stands already. */
    public JsonNode postOnce(String role, String authority, String person, String path, Object body) {
        var answer = send("POST", role, authority, person, path, body, null);
        return answer.statusCode() == 409 ? json.nullNode() : checked("POST", path, answer);
    }

    /** Sends {@code If-Match} with the version that the thing has now to one of its verbs, such as {@code publication}. */
    public JsonNode postSeen(String role, String authority, String person, String thing, String verb, Object body) {
        var etag = send("GET", role, authority, person, thing, null, null)
                .headers()
                .firstValue("ETag")
                .orElse(null);
        var path = thing + "/" + verb;
        return checked("POST", path, send("POST", role, authority, person, path, body, etag));
    }

    /** Sends {@code If-Match} with the version that the thing has now, if it is there already. */
    public JsonNode put(String role, String authority, String person, String path, Object body) {
        var now = send("GET", role, authority, person, path, null, null);
        var etag = now.statusCode() == 200 ? now.headers().firstValue("ETag").orElse(null) : null;
        return checked("PUT", path, send("PUT", role, authority, person, path, body, etag));
    }

    private HttpResponse<String> send(
            String method,
            String role,
            String authority,
            String person,
            String path,
            @Nullable Object body,
            @Nullable String etag) {
        try {
            var text = body == null ? "" : json.writeValueAsString(body);
            var request = HttpRequest.newBuilder(addressOf(path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + tokenOf(role, authority, person))
                    .header("Content-Type", "application/json")
                    .header(
                            "Idempotency-Key",
                            UUID.nameUUIDFromBytes((method + path + text).getBytes(StandardCharsets.UTF_8))
                                    .toString())
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
            if (etag != null) {
                request.header("If-Match", etag);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException notSent) {
            throw new UncheckedIOException(notSent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private JsonNode checked(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new SeedRefused("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        try {
            return answer.body().isEmpty() ? json.nullNode() : json.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private URI addressOf(String path) {
        var service = path.split("/", 4)[2].split("\\?", 2)[0];
        var address = services.get(service);
        if (address == null) {
            throw new IllegalArgumentException("no service for " + path);
        }
        return address.resolve(path);
    }

    /** @param person a key of the demonstration such as {@code A19}, or an organisation such as {@code org:ZX1}, or empty */
    private String tokenOf(String role, String authority, String person) {
        return cached.computeIfAbsent(
                role + "|" + authority + "|" + person, known -> tokens.of(role, authority, person));
    }

    /** A service refused what the seed files say. */
    public static final class SeedRefused extends RuntimeException {

        SeedRefused(String message) {
            super(message);
        }
    }
}
