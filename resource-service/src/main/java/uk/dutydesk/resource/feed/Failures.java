package uk.dutydesk.resource.feed;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failed transaction was about. */
final class Failures {

    private static final Set<String> GAVE_WAY = Set.of("40P01", "40001", "55P03");

    private Failures() {}

    static @Nullable NotUnderstood notUnderstood(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotUnderstood unclear) {
                return unclear;
            }
        }
        return null;
    }

    static boolean isWorthAnotherTry(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && GAVE_WAY.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
