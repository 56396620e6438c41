package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.dutydesk.resource.bed.SenderWords;
import uk.dutydesk.resource.bed.Word;

/** Where the bed is in a location differs by sender; the profile says it, and no code. */
class ReadingTest {

    @Test
    void theItkOrderHasTheTrustFirst() {
        var reading = reading(ProfileEntry.LocationOrder.TRUST_WARD_BED_SITE, null);

        var words = words(reading, "RCB^OBS1^BAY2-6^RCB55");

        assertThat(words).isEqualTo(new SenderWords("pas", "RCB55", "RCB", "OBS1", "BAY2-6"));
        assertThat(reading.ward(words)).isEqualTo("OBS1");
    }

    @Test
    void aFourthComponentThatIsNoSiteIsLeftOut() {
        var reading = reading(ProfileEntry.LocationOrder.WARD_BAY_BED, null);

        var words = words(reading, "T42E^T42E BY02^BY02-17^U^R");

        assertThat(words).isEqualTo(new SenderWords("pas", "", "T42E", "T42E BY02", "BY02-17"));
        assertThat(reading.ward(words)).isEqualTo("T42E");
    }

    @Test
    void anOrderOfItsOwnThatKeepsTheUsualPlacesStaysAsSent() {
        var reading = reading(ProfileEntry.LocationOrder.WARD_BAY_BED, new LocationParts(1, 7, 2, null, 3));

        var words = words(reading, "RXX^ELM^E-04^^^^RXX01");

        assertThat(words).isEqualTo(new SenderWords("pas", "RXX01", "RXX", "ELM", "E-04"));
        assertThat(reading.ward(words)).isEqualTo("ELM");
    }

    @Test
    void anyOtherOrderIsPutInPlaceByMeaning() {
        var reading = reading(ProfileEntry.LocationOrder.WARD_BAY_BED, new LocationParts(4, 5, 3, 2, 1));

        var words = words(reading, "04^BAY A^ELM^RXX^RXX01");

        assertThat(words).isEqualTo(new SenderWords("pas", "RXX01", "ELM", "BAY A", "04"));
        assertThat(reading.ward(words)).isEqualTo("ELM");
    }

    @Test
    void aComponentThatIsNotThereIsEmpty() {
        var reading = reading(ProfileEntry.LocationOrder.WARD_BAY_BED, new LocationParts(null, null, 9, null, 10));

        var words = words(reading, "04^BAY A");

        assertThat(words).isEqualTo(new SenderWords("pas", "", "", "", ""));
    }

    private static SenderWords words(Reading reading, String location) {
        var message = AdtMessage.parse("MSH|^~\\&|A|B|C|D|20261120||ADT^A01|1|P|2.4\rPV1|1|I|" + location);
        return reading.words(message.first("PV1"), 3);
    }

    private static Reading reading(ProfileEntry.LocationOrder order, @Nullable LocationParts parts) {
        return new Reading(
                "pas",
                new ProfileEntry(
                        null,
                        ProfileEntry.Carrier.MLLP,
                        "PAS",
                        "RXX",
                        order,
                        Map.of("U", Word.Saying.FREE),
                        "UTF-8",
                        "Europe/London",
                        List.of("I"),
                        List.of("P"),
                        ProfileEntry.AfterDischarge.FREE,
                        AnswerCode.AE,
                        false,
                        30,
                        null,
                        null,
                        parts,
                        null));
    }
}
