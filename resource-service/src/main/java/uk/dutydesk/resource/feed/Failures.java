package uk.dutydesk.resource.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a failed transaction was about, and whether to try again. */
final class Failures {

    private static final Set<String> CHOSEN_TO_GIVE_WAY = Set.of("40P01", "40001");
    private static final String WAITED_TOO_LONG = "55P03";

    /** Data that its place cannot take, and limits of the database: it is no better the next time. */
    private static final Set<String> CANNOT_BE_STORED = Set.of("22", "54");

    private static final int TRIES = 3;

    private Failures() {}

    /** Does it in a transaction of its own; again where it gave way to another that waited for it, or that is busy with the same bed. */
    static <T> T patiently(Callable<T> work) {
        return again(work, Failures::isWorthAnotherTry);
    }

    /**
     * The same for a message whose line can wait. Where somebody is busy with its bed it fails at once, and is tried again later: few
     * messages are at work at the same time, and one that only waits would keep others' from it.
     */
    static <T> T withoutWaiting(Callable<T> work) {
        return again(work, failed -> hasState(failed, CHOSEN_TO_GIVE_WAY::contains));
    }

    private static <T> T again(Callable<T> work, Predicate<Throwable> isWorthIt) {
        for (var tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException failed) {
                var unclear = notUnderstood(failed);
                if (unclear != null) {
                    throw unclear;
                }
                if (tries == TRIES || !isWorthIt.test(failed)) {
                    throw failed;
                }
            }
        }
    }

    static @Nullable NotUnderstood notUnderstood(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotUnderstood unclear) {
                return unclear;
            }
        }
        return null;
    }

    /** It gave way to another: nothing of it is stored, and it may well be taken later. */
    static boolean isWorthAnotherTry(Throwable failed) {
        return hasState(failed, state -> CHOSEN_TO_GIVE_WAY.contains(state) || WAITED_TOO_LONG.equals(state));
    }

    /** Something in the message itself cannot be written down: however often it comes, it would be neither kept nor answered. */
    static boolean isTheMessagesFault(Throwable failed) {
        return hasState(failed, state -> state.length() == 5 && CANNOT_BE_STORED.contains(state.substring(0, 2)));
    }

    private static boolean hasState(Throwable failed, Predicate<String> wanted) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
