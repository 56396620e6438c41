package uk.dutydesk.kit.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What a failure below us means to the caller. The server's own words stay in its log, and they hold no values. */
final class DatabaseProblem {

    private static final Logger LOG = Logger.getLogger(DatabaseProblem.class);

    private DatabaseProblem() {}

    static Problem of(Throwable cause) {
        if (Causes.of(cause, OptimisticLockException.class) != null
                || Causes.of(cause, StaleStateException.class) != null) {
            return Problem.of(
                    "changed-meanwhile", "Someone else changed this", 412, "Look at it as it is now, and try again.");
        }
        var sql = Causes.of(cause, SQLException.class);
        var state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("23P01") || state.equals("23505")) {
            return Problem.of("conflict", "Already taken", 409, said(sql, "Something else already holds that place."));
        }
        if (state.startsWith("23")) {
            return Problem.of(
                    "conflict", "This does not fit", 409, said(sql, "It does not fit with what is recorded."));
        }
        if (state.equals("55P03") || state.equals("40001") || state.equals("40P01")) {
            return Problem.of("busy", "Busy", 409, "Someone else is changing this just now. Try again.");
        }
        if (state.startsWith("22")) {
            return Problem.of("unreadable", "The request could not be read", 400, "A value could not be kept.");
        }
        if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53") || isOutOfConnections(cause)) {
            LOG.errorf("database unavailable, state %s", state);
            return Problem.of("unavailable", "Not available just now", 503, "Try again in a moment.");
        }
        var correlation = UUID.randomUUID().toString();
        LOG.errorf(cause, "unforeseen failure %s", correlation);
        return new Problem(
                java.net.URI.create("urn:dutydesk:problem:unforeseen"),
                "Something went wrong",
                500,
                "It has been noted. Quote the number below when asking for help.",
                correlation,
                java.util.List.of());
    }

    /** What the service says of this constraint in its {@code ConstraintMessages.properties}, by the constraint's name. */
    private static String said(@Nullable SQLException sql, String otherwise) {
        if (!(sql instanceof PSQLException refused) || refused.getServerErrorMessage() == null) {
            return otherwise;
        }
        var constraint = refused.getServerErrorMessage().getConstraint();
        try {
            var sentences = ResourceBundle.getBundle(
                    "ConstraintMessages", Locale.ROOT, Thread.currentThread().getContextClassLoader());
            return constraint != null && sentences.containsKey(constraint)
                    ? sentences.getString(constraint)
                    : otherwise;
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }

    private static boolean isOutOfConnections(Throwable cause) {
        var sql = Causes.of(cause, SQLException.class);
        return sql != null && sql.getMessage() != null && sql.getMessage().startsWith("Sorry, acquisition timeout");
    }
}
