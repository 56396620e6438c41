package uk.dutydesk.resource.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Tokens;

/** What each trigger does to beds, in order, in any order and with every message sent twice. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class TriggersTest {

    @Inject
    MllpListener listener;

    @BeforeEach
    void nothingWasSaid() {
        FeedTables.empty();
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                story("an admission", "1=OCCUPIED", Adt.of("A01", "0900").in("1")),
                story(
                        "an outpatient who stays",
                        "1=OCCUPIED",
                        Adt.of("A06", "0900").in("1")),
                story(
                        "a transfer",
                        "1=CLEANING 2=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A02", "1000").in("2").from("1")),
                story(
                        "a transfer that does not say where from",
                        "1=CLEANING 2=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A02", "1000").in("2")),
                story(
                        "a cancelled transfer",
                        "1=OCCUPIED 2=CLEANING",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A02", "1000").in("2").from("1"),
                        Adt.of("A12", "1005").in("1").from("2")),
                story(
                        "a transfer cancelled to a bed where the person never was",
                        "1=CLEANING 2=CLEANING 3=OCCUPIED!",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A02", "1000").in("2").from("1"),
                        Adt.of("A12", "1005").in("3").from("2")),
                story(
                        "a cancelled transfer of somebody of whom only a cancelled admission was heard",
                        "1=OCCUPIED 2=UNKNOWN 3=UNKNOWN",
                        Adt.of("A20", "0900").with("NPU|WARBLER^R1^2^SITE1|O"),
                        Adt.of("A11", "0930").in("3"),
                        Adt.of("A12", "1005").in("1").from("2")),
                story(
                        "a cancelled transfer of somebody not heard of, out of a bed where somebody else may be",
                        "1=OCCUPIED 2=UNKNOWN",
                        Adt.of("A20", "0900").with("NPU|WARBLER^R1^2^SITE1|O"),
                        Adt.of("A12", "1005").in("1").from("2")),
                story(
                        "a discharge",
                        "1=CLEANING",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A03", "1000").in("1")),
                story(
                        "a discharge nobody saw the admission of",
                        "1=CLEANING",
                        Adt.of("A03", "1000").in("1")),
                story(
                        "a cancelled discharge",
                        "1=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A03", "1000").in("1"),
                        Adt.of("A13", "1010").in("1")),
                story(
                        "a cancelled admission",
                        "1=UNKNOWN",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A11", "0905").in("1")),
                story(
                        "an admission to a clean bed, cancelled",
                        "1=FREE",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A11", "0905").in("1")),
                story(
                        "an inpatient who goes home and comes back for appointments",
                        "1=CLEANING",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A07", "1000").in("1").patientClass("O")),
                story(
                        "a swap",
                        "1=OCCUPIED 2=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A01", "0901").person("P2").in("2"),
                        swap("1000", "2", "1")),
                story(
                        "leave",
                        "1=ON_LEAVE",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A21", "1000").in("1")),
                story(
                        "back from leave",
                        "1=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A21", "1000").in("1"),
                        Adt.of("A22", "1800").in("1")),
                story(
                        "leave cancelled",
                        "1=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A21", "1000").in("1"),
                        Adt.of("A52", "1001").in("1")),
                story(
                        "return cancelled",
                        "1=ON_LEAVE",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A21", "1000").in("1"),
                        Adt.of("A22", "1100").in("1"),
                        Adt.of("A53", "1101").in("1")),
                story(
                        "discharged from leave",
                        "1=CLEANING",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A21", "1000").in("1"),
                        Adt.of("A03", "1500").in("1")),
                story(
                        "an expected admission",
                        "1=FREE(reserved)",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A14", "0900").in("1")),
                story(
                        "an expected admission that is off",
                        "1=FREE",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A14", "0900").in("1"),
                        Adt.of("A27", "0930").in("1")),
                story(
                        "an expected transfer that is off",
                        "1=OCCUPIED 2=FREE",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^2^SITE1|U"),
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A15", "1000").in("2"),
                        Adt.of("A26", "1100").in("2")),
                story(
                        "a discharge that is planned",
                        "1=OCCUPIED(due)",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A16", "1000").in("1")),
                story(
                        "a planned discharge put off",
                        "1=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A16", "1000").in("1"),
                        Adt.of("A25", "1100").in("1")),
                story(
                        "a corrected bed",
                        "1=CLEANING 2=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A08", "1000").in("2")),
                story(
                        "a late correction of someone who has left",
                        "1=CLEANING",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A03", "1000").in("1"),
                        Adt.of("A08", "1100").in("1")),
                story(
                        "two people, one bed",
                        "1=OCCUPIED!",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A01", "0930").person("P2").in("1")),
                story(
                        "two people, one of whom leaves",
                        "1=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A01", "0930").person("P2").in("1"),
                        Adt.of("A03", "1000").in("1")),
                story(
                        "a status of an empty bed",
                        "1=CLOSED",
                        Adt.of("A20", "0900").with("NPU|WARBLER^R1^1^SITE1|C")),
                story(
                        "a status nobody knows",
                        "1=UNKNOWN",
                        Adt.of("A20", "0900").with("NPU|WARBLER^R1^1^SITE1|R")),
                story(
                        "a free bed with someone in it",
                        "1=OCCUPIED!",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A20", "1000").with("NPU|WARBLER^R1^1^SITE1|U")),
                story(
                        "a merge while admitted",
                        "1=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A40", "1000").person("P9").with("MRG|P1^^^X")),
                story(
                        "a discharge under the surviving identifier",
                        "1=CLEANING",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A40", "1000").person("P9").with("MRG|P1^^^X"),
                        Adt.of("A03", "1100").person("P9").in("1")),
                story(
                        "a discharge from another bed than the one they are in",
                        "1=UNKNOWN 2=UNKNOWN",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A03", "1000").in("2")),
                story(
                        "an admission cancelled at another bed than the one they are in",
                        "1=UNKNOWN 2=UNKNOWN",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A11", "1000").in("2")),
                story(
                        "an expected transfer back to a bed that is not clean yet",
                        "1=CLEANING(reserved) 2=OCCUPIED",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A02", "1000").in("2"),
                        Adt.of("A15", "1100").in("1")),
                story(
                        "an expected transfer back to a bed that is not clean yet, called off",
                        "1=CLEANING 2=OCCUPIED",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A02", "1000").in("2"),
                        Adt.of("A15", "1100").in("1"),
                        Adt.of("A26", "1200").in("1")),
                story(
                        "an expected admission to one bed, then to another",
                        "1=UNKNOWN 2=UNKNOWN(reserved)",
                        Adt.of("A14", "0900").in("1"),
                        Adt.of("A14", "1000").in("2")),
                story(
                        "an expected admission, and a discharge without an admission",
                        "1=CLEANING",
                        Adt.of("A14", "0900").in("1"),
                        Adt.of("A03", "1000").in("1")),
                story(
                        "a discharge cancelled by a message that says more of its time than the discharge did",
                        "1=OCCUPIED",
                        Adt.of("A01", "0800").in("1"),
                        Adt.of("A03", "0930").in("1").with("ZBE|M2|20261120090000||INSERT"),
                        Adt.of("A13", "1000").happened("0900").in("1").with("ZBE|M2|20261120090000||CANCEL")),
                story(
                        "an admission that was sent late, cancelled by a message that says when it happened",
                        "1=FREE",
                        Adt.of("A20", "0700").with("NPU|WARBLER^R1^1^SITE1|U"),
                        Adt.of("A01", "0800").sent("0905").in("1"),
                        Adt.of("A11", "0830").sent("0905").happened("0800").in("1")),
                story(
                        "an update that has somebody who has left in the bed that they left",
                        "1=CLEANING",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A03", "1000").in("1"),
                        Adt.of("A08", "1100").in("1")),
                story(
                        "an update that has somebody who has left in another bed, which was free",
                        "1=CLEANING 2=UNKNOWN",
                        Adt.of("A20", "0800").with("NPU|WARBLER^R1^2^SITE1|U"),
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A03", "1000").in("1"),
                        Adt.of("A08", "1100").in("2")),
                story(
                        "an update that has somebody who has left in the bed of somebody else",
                        "1=CLEANING 2=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A01", "0930").person("P2").in("2"),
                        Adt.of("A03", "1000").in("1"),
                        Adt.of("A08", "1100").in("2")),
                story(
                        "the same bed name at two sites",
                        "1=OCCUPIED 1=OCCUPIED",
                        Adt.of("A01", "0900").in("1"),
                        Adt.of("A01", "0901").person("P2").in("WARBLER^R1^1^SITE2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void endsAsItShould(String name, String expected, List<String> messages) {
        send(messages);

        assertThat(beds()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void endsSoInAnyOrderAndSentTwice(String name, String expected, List<String> messages) {
        for (var seed = 0; seed < 4; seed++) {
            var shuffled = new ArrayList<>(messages);
            shuffled.addAll(messages);
            Collections.shuffle(shuffled, new Random(seed));
            FeedTables.empty();

            send(shuffled);

            assertThat(beds()).as("order " + seed).isEqualTo(expected);
        }
    }

    @Test
    void aMessageOlderThanWhatIsKnownIsKeptAndChangesNothing() {
        send(List.of(Adt.of("A01", "1200").in("1").text()));

        send(List.of(Adt.of("A03", "0900").in("1").text()));

        assertThat(beds()).isEqualTo("1=OCCUPIED");
    }

    private void send(List<String> messages) {
        try (var sender = new Sender(listener.port())) {
            for (var message : messages) {
                assertThat(sender.send(message)).isIn("AA", "AE");
            }
        }
    }

    private static Adt swap(String time, String first, String second) {
        return Adt.of("A17", time)
                .in(first)
                .with("PID|2||P2^^^X||ROE^SAMPLE")
                .with("PV1|2|I|WARBLER^R1^" + second + "^SITE1");
    }

    private static Arguments story(String name, String expected, Adt... messages) {
        return Arguments.of(
                name, expected, Arrays.stream(messages).map(Adt::text).toList());
    }

    /** {@code bed=STATE}, an exclamation mark for a conflict. */
    private static String beds() {
        List<Map<String, Object>> beds = given().auth()
                .oauth2(Tokens.as("AMHP").of("WEX").token())
                .get("/api/resources/beds")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        var words = new TreeMap<String, String>();
        for (var bed : beds) {
            if ("WARBLER".equals(bed.get("pointOfCare"))) {
                words.put(
                        bed.get("bed") + "@" + bed.get("facility"),
                        bed.get("bed") + "=" + bed.get("state")
                                + ("CONFLICT".equals(bed.get("confidence")) ? "!" : "")
                                + (Boolean.TRUE.equals(bed.get("reserved")) ? "(reserved)" : "")
                                + (Boolean.TRUE.equals(bed.get("expectedFree")) ? "(due)" : ""));
            }
        }
        return String.join(" ", words.values());
    }
}
