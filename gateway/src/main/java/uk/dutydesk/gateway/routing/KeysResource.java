package uk.dutydesk.gateway.routing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The public half of the key that internal tokens are signed with (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
public class KeysResource {

    private final SigningKey key;

    KeysResource(SigningKey key) {
        this.key = key;
    }

    @GET
    @Produces("application/json")
    public String keys() {
        return key.publicKeys().encode();
    }
}
