package uk.dutydesk.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.UUID;

/** One id for a request from the gateway to the last row it wrote. */
@Singleton
public class RequestId {

    public static final String HEADER = "X-Request-Id";

    private final CurrentVertxRequest request;

    RequestId(CurrentVertxRequest request) {
        this.request = request;
    }

    /** False in scheduled work and consumers. */
    public boolean inRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }

    /** The id the gateway gave, if it is one; else one of our own, kept for the rest of the request. */
    public String current() {
        if (!inRequest()) {
            return "";
        }
        var context = request.getCurrent();
        String known = context.get(HEADER);
        if (known == null) {
            var sent = context.request().getHeader(HEADER);
            known = sent != null && sent.matches("[0-9a-f-]{36}")
                    ? sent
                    : UUID.randomUUID().toString();
            context.put(HEADER, known);
        }
        return known;
    }
}
