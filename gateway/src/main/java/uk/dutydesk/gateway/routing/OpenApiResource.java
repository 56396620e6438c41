package uk.dutydesk.gateway.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** What all services offer, in one document. A service that does not answer is left out, and the document says so. */
@Path("/api/openapi")
@PermitAll
public class OpenApiResource {

    private static final Logger LOG = Logger.getLogger(OpenApiResource.class);
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Upstreams upstreams;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    OpenApiResource(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    @GET
    @Produces("application/json")
    @Operation(hidden = true)
    public ObjectNode merged() throws InterruptedException {
        var merged = json.createObjectNode().put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Duty Desk").put("version", "1");
        merged.putObject("paths");
        merged.putObject("components").putObject("schemas");
        for (var upstream : upstreams.upstreams().entrySet()) {
            try {
                add(merged, upstream.getKey(), upstream.getValue().get(0));
            } catch (IOException unreachable) {
                LOG.warnf("no OpenAPI from %s", upstream.getKey());
                merged.withArray("x-not-answering").add(upstream.getKey());
            }
        }
        return merged;
    }

    /** Two services may have schemas of one name, so each schema is named after its service. */
    private void add(ObjectNode merged, String service, URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/q/openapi?format=json"))
                .timeout(PATIENCE)
                .build();
        var text = client.send(request, BodyHandlers.ofString()).body().replace(SCHEMAS, SCHEMAS + service + ".");
        var document = json.readTree(text);
        merged.withObject("/paths").setAll((ObjectNode) document.path("paths").deepCopy());
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> merged.withObject("/components/schemas")
                        .set(service + "." + schema.getKey(), schema.getValue()));
    }
}
