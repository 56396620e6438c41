package uk.dutydesk.resource.sitrep;

import java.sql.SQLException;
import java.util.Set;
import uk.dutydesk.kit.problem.Refusal;

/** What a file would do cannot be told just now. */
final class BedsBusy extends Refusal {

    /** A lock, or an answer, that was too long in coming. */
    private static final Set<String> TOO_LONG = Set.of("55P03", "57014");

    private BedsBusy() {
        super("beds-busy", "Somebody is changing these beds; try again.");
    }

    /** Says so, where that is what failed. */
    static RuntimeException insteadOf(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && TOO_LONG.contains(sql.getSQLState())) {
                return new BedsBusy();
            }
        }
        return failed;
    }
}
