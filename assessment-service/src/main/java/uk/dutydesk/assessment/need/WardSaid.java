package uk.dutydesk.assessment.need;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a ward says no, from the list it chooses from; that it was something else tells nobody anything. */
public enum WardSaid {
    NO_STAFF("no staff"),
    MIX_ON_THE_WARD("mix on the ward"),
    BED_NOT_READY("bed not ready"),
    NEEDS_NOT_MET("cannot meet the person's needs");

    private final String words;

    WardSaid(String words) {
        this.words = words;
    }

    static @Nullable WardSaid of(@Nullable String reason) {
        return Stream.of(values())
                .filter(said -> said.name().equals(reason))
                .findFirst()
                .orElse(null);
    }

    String words() {
        return words;
    }
}
