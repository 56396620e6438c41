package uk.dutydesk.kit.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is asking. Everything here was signed by the gateway less than a minute ago; headers are never believed. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The person or machine signed in; empty where nobody is. */
    public String subject() {
        return text("sub");
    }

    /** The local authority the caller acts for, such as {@code WEX}; empty for those who belong to a region. */
    public String authority() {
        return text("authority");
    }

    /** The NHS trust, hospital or provider the caller belongs to, such as {@code ZX1}; empty if none. */
    public String organisation() {
        return text("org");
    }

    public String session() {
        return text("sid");
    }

    public Set<String> roles() {
        var groups = token.getGroups();
        return groups == null ? Set.of() : groups;
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    /** The caller's own record in the service that keeps it (an AMHP, a doctor), if they have one. */
    public @Nullable UUID person() {
        var person = text("person");
        return person.isEmpty() ? null : UUID.fromString(person);
    }

    private String text(String claim) {
        Object value = token.getClaim(claim);
        return value == null ? "" : value.toString();
    }
}
