package uk.dutydesk.resource.sitrep;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.BedState;

/**
 * What a line of a file does, or would do.
 *
 * @param line in the file, the first being 1
 * @param about the ward, or the ward and the bed, as the file names them
 * @param before what is known now
 * @param after what the line says
 * @param outcome what becomes of it
 * @param until when the ward's own word about the bed runs out, where that is why the bed stays as it is
 * @param problem why the whole file cannot be taken, because of this line
 */
public record Looked(
        int line,
        @NotNull String about,
        @Nullable String before,
        @Nullable String after,
        @NotNull Outcome outcome,
        @Nullable Instant until,
        @Nullable String problem) {

    /** What becomes of a line. */
    public enum Outcome {
        CHANGES,
        /** It is so already: now it is known again. */
        CONFIRMS,
        /** The ward had closed the bed, and only a later word that it is free opens it. */
        STAYS_CLOSED,
        /** The ward's own word about the bed counts for more, for a time. */
        WARDS_WORD,
        /** The feed has somebody in the bed: it stays so, and the difference is shown until a person settles it. */
        CONTRADICTED,
        /** Something later is known: recorded, and nothing is changed. */
        LATE,
        /** This very line was taken before. */
        SAME,
        WRONG
    }

    static Looked wrong(int line, String about, String problem) {
        return new Looked(line, about, null, null, Outcome.WRONG, null, problem);
    }

    /**
     * What became of a bed of which something was said.
     *
     * @param late something later was known of it
     */
    static Looked ofBed(int line, String about, BedLedger.Change change, BedState said, boolean late) {
        var outcome = outcome(change, said, late);
        var wardsWord = outcome == Outcome.STAYS_CLOSED || outcome == Outcome.WARDS_WORD;
        return new Looked(
                line,
                about,
                change.before().name(),
                said.name(),
                outcome,
                wardsWord ? change.now().judgedAgainAt() : null,
                null);
    }

    private static Outcome outcome(BedLedger.Change change, BedState said, boolean late) {
        var now = change.now();
        if (now.state() == said) {
            return change.isNews() ? Outcome.CHANGES : late ? Outcome.LATE : Outcome.CONFIRMS;
        }
        if (now.isAPersonsWord() && now.judgedAgainAt() != null) {
            return now.state() == BedState.CLOSED ? Outcome.STAYS_CLOSED : Outcome.WARDS_WORD;
        }
        if (now.closureOver()) {
            return Outcome.STAYS_CLOSED;
        }
        return now.conflict() && !late ? Outcome.CONTRADICTED : Outcome.LATE;
    }
}
