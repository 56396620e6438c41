package uk.dutydesk.gateway.signin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one cookie. In production {@code __Host-} and Secure; on the loopback stack, which has no TLS, a plain one. */
@Singleton
public class SessionCookie {

    private final boolean secure;

    SessionCookie(@ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        this.secure = !local;
    }

    public String name() {
        return secure ? "__Host-session" : "session";
    }

    NewCookie holding(SessionToken token) {
        return cookie(token.value(), -1);
    }

    NewCookie empty() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
