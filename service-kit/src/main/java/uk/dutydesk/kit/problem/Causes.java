package uk.dutydesk.kit.problem;

import org.jspecify.annotations.Nullable;

/** Looks through the wrappings that frameworks put round an exception. */
public final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first cause of that type, or null. */
    public static <T extends Throwable> @Nullable T of(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
