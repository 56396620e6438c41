package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** Each ward says for itself how long its word counts. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WordLengthTest {

    private final String ward = "L" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aWardOfOneBed() {
        County.exists();
        County.ward(ward, County.SITE, "FREE");
    }

    @Test
    void aWardsWordCountsAsLongAsTheWardHasSet() {
        set(County.bedManager("ZX1"), 9).statusCode(200);

        close();

        assertThat(wordUntil("2026-11-21T11:07:00Z")).isTrue();
    }

    @Test
    void itCountsFourHoursWhereTheWardHasSetNothing() {
        close();

        assertThat(wordUntil("2026-11-21T06:07:00Z")).isTrue();
    }

    @Test
    void whatWasSetStaysWhereNothingIsSaidOfIt() {
        set(County.bedManager("ZX1"), 9).statusCode(200);

        County.ward(ward, County.SITE, "FREE");

        County.get(County.bedManager("ZX1"), "wards/" + County.id(ward)).body("entry.wordCountsHours", is(9));
    }

    @Test
    void settingItLeavesAloneWhatSomebodyElseWroteOfTheWardMeanwhile() {
        TestDatabase.asOwner(
                "update ward set phone = '01632 960399', version = version + 1 where id = '" + County.id(ward) + "'");

        set(County.bedManager("ZX1"), 9).body("entry.wordCountsHours", is(9)).body("entry.phone", is("01632 960399"));

        assertThat(TestDatabase.asOwner(
                        "select phone || ' ' || word_counts_hours from ward where id = '" + County.id(ward) + "'"))
                .containsExactly("01632 960399 9");
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + County.id(ward)
                        + "' order by position desc limit 1"))
                .containsExactly("WordLengthSet");
    }

    @Test
    void isSetOfAWardThatThereIs() {
        County.put(County.bedManager("ZX1"), "wards/" + UUID.randomUUID() + "/word-counts", "{'hours': 9}")
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13})
    void isBetweenOneHourAndTwelve(int hours) {
        set(County.bedManager("ZX1"), hours).statusCode(400).body("violations.field", hasItem("hours"));

        assertThatThrownBy(() -> TestDatabase.asOwner(
                        "update ward set word_counts_hours = " + hours + " where id = '" + County.id(ward) + "'"))
                .hasStackTraceContaining("ward_word_counts_for_a_time");
    }

    @Test
    void isSetByTheWardsOwnOrganisation() {
        set(County.amhp(), 9).statusCode(403);
        set(County.bedManager("ZX2"), 9).statusCode(404);
    }

    private ValidatableResponse set(String token, int hours) {
        return County.put(token, "wards/" + County.id(ward) + "/word-counts", "{'hours': " + hours + "}");
    }

    private void close() {
        County.put("beds/" + County.bed(ward, 1) + "/state", "{'state': 'CLOSED', 'at': '2026-11-21T02:07:00Z'}");
    }

    private boolean wordUntil(String when) {
        return TestDatabase.asOwner("select 1 from bed where id = '" + County.bed(ward, 1) + "' and judged_again_at = '"
                                + when + "'")
                        .size()
                == 1;
    }
}
