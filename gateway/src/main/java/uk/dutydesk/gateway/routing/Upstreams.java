package uk.dutydesk.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where the services are. */
@ConfigMapping(prefix = "dutydesk.services")
interface Upstreams {

    /** The part of the path after {@code /api/}, and the addresses of that service's replicas. */
    @WithParentName
    Map<String, List<URI>> upstreams();
}
