package uk.dutydesk.gateway.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.gateway.membership.Membership;

/** Who is signed in. The row is read for every request, so signing out or losing a role takes effect at once. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, byte[]> {

    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    SessionToken begin(Membership membership) {
        var token = SessionToken.random();
        persist(new Session(token, membership, clock.instant()));
        return token;
    }

    void end(String cookie) {
        deleteById(new SessionToken(cookie).hash());
    }

    /** The session behind a cookie, if it still stands. */
    @Transactional
    @ActivateRequestContext
    public Optional<Session> standing(@Nullable String cookie) {
        if (cookie == null || cookie.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var session = findByIdOptional(new SessionToken(cookie).hash()).filter(found -> !found.isOverAt(now));
        session.ifPresent(found -> found.seen(now));
        return session;
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void clear() {
        var now = clock.instant();
        delete("seenAt < ?1 or startedAt < ?2", now.minus(Session.IDLE), now.minus(Session.LONGEST));
    }
}
