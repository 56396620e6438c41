package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldFateTest {

    @ParameterizedTest(name = "{0}, bed {1}: {2}")
    @CsvSource({
        "HELD, FREE, STAYS",
        "HELD, CLEANING, STAYS",
        "HELD, UNKNOWN, STAYS",
        "HELD, OCCUPIED, LOST_TO_ANOTHER",
        "HELD, ON_LEAVE, LOST_TO_ANOTHER",
        "HELD, CLOSED, LOST_TO_CLOSURE",
        "CONFIRMED, FREE, STAYS",
        "CONFIRMED, CLEANING, STAYS",
        "CONFIRMED, UNKNOWN, STAYS",
        "CONFIRMED, OCCUPIED, SERVED",
        "CONFIRMED, ON_LEAVE, SERVED",
        "CONFIRMED, CLOSED, LOST_TO_CLOSURE",
        "OCCUPIED, OCCUPIED, STAYS",
        "OCCUPIED, ON_LEAVE, STAYS",
        "OCCUPIED, UNKNOWN, STAYS",
        "OCCUPIED, FREE, ENDS",
        "OCCUPIED, CLEANING, ENDS",
        "OCCUPIED, CLOSED, ENDS",
        "EXPIRED, OCCUPIED, STAYS",
        "REFUSED, CLOSED, STAYS"
    })
    void followsTheBed(BedHold.State hold, BedState bed, HoldFate fate) {
        assertThat(HoldFate.of(hold, true, bed, false)).isEqualTo(fate);
    }

    @ParameterizedTest(name = "{0}, bed {1}")
    @CsvSource({"HELD, OCCUPIED", "CONFIRMED, OCCUPIED", "CONFIRMED, ON_LEAVE"})
    void isLostToWhoeverWasThereBeforeItWasMade(BedHold.State hold, BedState bed) {
        assertThat(HoldFate.of(hold, true, bed, true)).isEqualTo(HoldFate.LOST_TO_ANOTHER);
    }

    @ParameterizedTest(name = "{0}, bed {1}")
    @CsvSource({"HELD, OCCUPIED", "HELD, FREE", "CONFIRMED, OCCUPIED", "CONFIRMED, CLOSED"})
    void expiresWhenItsTimeHasRunOutWhateverTheBed(BedHold.State hold, BedState bed) {
        assertThat(HoldFate.of(hold, false, bed, false)).isEqualTo(HoldFate.EXPIRES);
    }
}
