package uk.dutydesk.rota.planning.bound;

import com.google.ortools.Loader;
import org.jspecify.annotations.Nullable;

/** The native library that solves linear programs: there on the platforms it was built for, and not on others. */
public final class LinearSolver {

    private static final @Nullable String MISSING = missing(Loader::loadNativeLibraries);

    private LinearSolver() {}

    /** Why it is not there, in words; null where it is. */
    public static @Nullable String missing() {
        return MISSING;
    }

    static @Nullable String missing(Runnable loading) {
        try {
            loading.run();
            return null;
        } catch (LinkageError | RuntimeException notHere) {
            return "The library for linear programs cannot be loaded here: there is no bound, and no start from one.";
        }
    }
}
