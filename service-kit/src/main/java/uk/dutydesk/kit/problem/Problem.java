package uk.dutydesk.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong (RFC 9457), for a program to match on ({@code type}) and a person to read ({@code detail}).
 *
 * @param instance the request's id, to quote when asking for help
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that could not be accepted; the screen's error summary links to it. */
    public record Violation(String field, String message) {}

    public static Problem of(String name, String title, int status, String detail) {
        return new Problem(URI.create("urn:dutydesk:problem:" + name), title, status, detail, null, List.of());
    }

    public Problem with(List<Violation> found) {
        return new Problem(type, title, status, detail, instance, found);
    }

    Response asResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
