package uk.dutydesk.kit.inbox;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;
import uk.dutydesk.kit.problem.Causes;

/** Failures that pass by themselves: trying again helps, parking would not. */
final class Passing {

    /** Connection lost, out of resources (classes of SQLSTATE, PostgreSQL appendix A). */
    private static final Set<String> AWAY = Set.of("08", "53");

    /** The server is stopping, crashed or starting. Its other member, a statement that took too long, is our own fault. */
    private static final Set<String> SERVER_AWAY = Set.of("57P01", "57P02", "57P03");

    private static final String ROLLED_BACK = "40";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Passing() {}

    /** No connection, or none that could do anything. */
    static boolean databaseIsAway(Throwable thrown) {
        var sql = Causes.of(thrown, SQLException.class);
        if (sql == null || sql.getSQLState() == null) {
            return sql != null;
        }
        return AWAY.contains(classOf(sql.getSQLState())) || SERVER_AWAY.contains(sql.getSQLState());
    }

    /** A version moved on, or a lock was held or a transaction chosen as the victim. */
    static boolean somebodyElseWasThere(Throwable thrown) {
        if (Causes.of(thrown, OptimisticLockException.class) != null
                || Causes.of(thrown, StaleStateException.class) != null) {
            return true;
        }
        var sql = Causes.of(thrown, SQLException.class);
        return sql != null
                && sql.getSQLState() != null
                && (classOf(sql.getSQLState()).equals(ROLLED_BACK)
                        || sql.getSQLState().equals(LOCK_NOT_AVAILABLE));
    }

    private static String classOf(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }
}
