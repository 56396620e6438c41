package uk.dutydesk.resource.sitrep;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file would do.
 *
 * @param line in the file, the first being 1
 * @param about the ward, or the ward and the bed, as the file names them
 * @param before what is known now
 * @param after what the line says
 * @param outcome whether that would change anything
 * @param problem why the whole file cannot be taken, because of this line
 */
public record Looked(
        int line,
        @NotNull String about,
        @Nullable String before,
        @Nullable String after,
        @NotNull Outcome outcome,
        @Nullable String problem) {

    /** What becomes of a line. */
    public enum Outcome {
        CHANGES,
        SAME,
        /** Something later is known: recorded, and nothing is changed. */
        LATE,
        WRONG
    }

    static Looked wrong(int line, String about, String problem) {
        return new Looked(line, about, null, null, Outcome.WRONG, problem);
    }
}
