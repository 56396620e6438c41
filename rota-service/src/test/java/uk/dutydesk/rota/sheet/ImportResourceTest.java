package uk.dutydesk.rota.sheet;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ImportResourceTest {

    private static final String LEAVE = "reference,kind,from,to\n";

    @Test
    void asksAStrangerToSignIn() {
        given().contentType("text/csv")
                .body(LEAVE)
                .post("/api/rota/imports/leave/preview")
                .then()
                .statusCode(401);
        given().get("/api/rota/exports/people.csv").then().statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();
        var amhp = story.amhpsToken(story.amhp("Ann"));

        RotaStory.as(amhp)
                .contentType("text/csv")
                .body(LEAVE)
                .post("/imports/leave/preview")
                .then()
                .statusCode(403);
        RotaStory.as(amhp).get("/exports/people.csv").then().statusCode(403);
    }

    @Test
    void saysWhichColumnsAreNotAsTheyShouldBe() {
        preview(RotaStory.begin(), "leave", "reference,kind,from,until\n")
                .statusCode(422)
                .body("type", is("urn:dutydesk:problem:file-has-other-columns"))
                .body("detail", containsString("does not name: to."));
    }

    @Test
    void refusesAMillionRowsWithASentence() {
        preview(RotaStory.begin(), "leave", LEAVE + "a\n".repeat(1_000_000))
                .statusCode(413)
                .body("detail", containsString("10,000 rows"));
    }

    @Test
    void knowsNoOtherKinds() {
        var story = RotaStory.begin();

        preview(story, "doctors", LEAVE).statusCode(404);
        story.get("/exports/doctors.csv").statusCode(404);
    }

    @Test
    void appliesNothingThatWasNotLookedAt() {
        var story = RotaStory.begin();
        story.amhp("Ann");

        apply(story, "leave", LEAVE + "Ann,leave,2026-12-01,2026-12-03\n", null).statusCode(428);
    }

    @Test
    void appliesNothingOnceWhatIsRecordedHasMovedOn() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var file = LEAVE + "Ann,leave,2026-12-01,2026-12-03\n";
        var digest = preview(story, "leave", file).extract().<String>path("digest");
        story.post(
                        "/leaves",
                        Map.of(
                                "amhpId",
                                ann,
                                "kind",
                                "LEAVE",
                                "startsAt",
                                "2026-12-01T00:00:00Z",
                                "endsAt",
                                "2026-12-02T00:00:00Z"))
                .statusCode(201);

        apply(story, "leave", file, digest).statusCode(412);
    }

    @Test
    void appliesNothingOfAFileWithOneMistake() {
        var story = RotaStory.begin();
        story.amhp("Ann");
        var file = LEAVE + "Ann,leave,2026-12-01,2026-12-03\nBob,leave,2026-12-01,2026-12-03\n";
        var digest = preview(story, "leave", file)
                .body("refused", is(1))
                .body("rows[0].row", is(3))
                .extract()
                .<String>path("digest");

        apply(story, "leave", file, digest).statusCode(422);

        story.get("/leaves?from=2026-12-01&to=2026-12-03").body("", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann,leave,2026-12-03,2026-12-01|to|Leave ends after it starts.",
                "Ann,leave,2027-03-28 01:30,2027-03-28|from|01:30 on 28 March 2027 did not happen: the clocks went forward.",
                "Ann,leave,tomorrow,2026-12-01|from|Write a day as 2026-11-23, or a day and a time as 2026-11-23 14:00.",
                "=Ann,leave,2026-12-01,2026-12-01|reference|This is a formula. Write what it comes to instead.",
                "Ann,skiing,2026-12-01,2026-12-01|kind|Write one of: leave, sickness, training, protected development, best interests.",
                "Ann,leave,2026-12-01,|from|Say from when to when."
            })
    void saysWhatIsWrongWithARowOfLeave(String row, String column, String sentence) {
        var story = RotaStory.begin();
        story.amhp("Ann");

        preview(story, "leave", LEAVE + row + "\n")
                .statusCode(200)
                .body("rows[0].mistakes.column", hasItem(column))
                .body("rows[0].mistakes.sentence", hasItem(sentence));
    }

    @Test
    void addsLeaveAndChangesWhenItEnds() {
        var story = RotaStory.begin();
        story.amhp("Ann");
        lookAtAndApply(story, "leave", LEAVE + "Ann,leave,2026-12-01,2026-12-03\n");
        var longer = LEAVE + "Ann;LEAVE;01/12/2026;04/12/2026\n".replace(';', ',');

        preview(story, "leave", longer)
                .body("changed", is(1))
                .body("rows[0].changes[0].before", is("2026-12-03"))
                .body("rows[0].changes[0].after", is("2026-12-04"));
        lookAtAndApply(story, "leave", longer);

        story.get("/leaves?from=2026-12-01&to=2026-12-31").body("endsAt", is(List.of("2026-12-05T00:00:00Z")));
    }

    @Test
    void refusesAPersonTwiceAndNegativeHours() {
        var story = RotaStory.begin();
        var file = people(story);
        var newcomer = row("N01", story).replace(",37,", ",-3,");

        preview(story, "people", file + row("N02", story) + row("N02", story) + newcomer)
                .statusCode(200)
                .body("refused", is(2))
                .body("rows[0].mistakes.sentence", hasItem("Row 2 is about the same."))
                .body("rows[1].mistakes.sentence", hasItem("Hours are not negative."));
    }

    @Test
    void refusesWhatARecordTypedInByHandWouldNotTake() {
        var story = RotaStory.begin();

        preview(story, "people", people(story) + row("N01", story).replace("07700 900100", "ring me"))
                .body("refused", is(1))
                .body("rows[0].mistakes.column", hasItem("phone"));
    }

    @Test
    void registersPeopleApprovesThemAndTellsTheOthers() {
        var story = RotaStory.begin();
        story.amhp("Ann");
        var supervised = row("T01", story)
                .replace(",no,,,,37,", ",yes,N01,,,37,")
                .replace(story.authority() + " from 2024-01-01," + story.authority() + ",2024-01-01", ",,");

        lookAtAndApply(story, "people", people(story) + row("N01", story) + supervised);

        story.get("/amhps").body("reference", hasItems("Ann", "N01", "T01"));
        story.get("/amhps").body("find { it.reference == 'N01' }.approvedUntil", is("2028-12-31"));
        assertThat(Published.facts("dutydesk.rota.amhps").toString()).contains("\"reference\":\"N01\"");
    }

    @ParameterizedTest
    @CsvSource({"people,csv", "people,xlsx", "leave,csv", "leave,xlsx", "demand,csv", "demand,xlsx"})
    void readsBackWhatItWroteAndWouldChangeNothing(String kind, String form) {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.trainee("Tina", ann);
        leave(story, ann, "2026-12-01T00:00:00Z", "2026-12-05T00:00:00Z");
        leave(story, ann, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
        leave(story, ann, "2027-06-01T08:00:00Z", "2027-06-01T16:00:00Z");

        var file = story.get("/exports/" + kind + "." + form)
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"" + kind + "-2026-11-21."))
                .extract()
                .asByteArray();

        preview(story, kind, file)
                .statusCode(200)
                .body("refused", is(0))
                .body("changed", is(0))
                .body("added", is(0));
    }

    @Test
    void addsALineAndChangesOne() {
        var story = RotaStory.begin();
        var file = new String(story.get("/exports/demand.csv").extract().asByteArray(), UTF_8);

        lookAtAndApply(
                story,
                "demand",
                file.replace("DAY,DAY,", "DAY,Days,") + "EVE,Evening,duty amhp,,13:00,21:00,Mon/Tue,not,full,no,"
                        + story.authority() + ",,2,10,3\n");

        story.get("/lines").body("name", hasItems("Days", "Evening", "Night"));
    }

    private static void leave(RotaStory story, UUID person, String from, String to) {
        story.post("/leaves", Map.of("amhpId", person, "kind", "LEAVE", "startsAt", from, "endsAt", to))
                .statusCode(201);
    }

    private static String people(RotaStory story) {
        var exported = new String(story.get("/exports/people.csv").extract().asByteArray(), UTF_8);
        return exported.substring(0, exported.indexOf('\n') + 1);
    }

    private static String row(String reference, RotaStory story) {
        return reference
                + ",Nadia Newington,Nadia,she,nurse,07700 900100,,Welsh,,no,,,,37,Mon/Tue/Wed,,no,no,,10,10,no,,0,no,"
                + story.authority() + " from 2024-01-01," + story.authority()
                + ",2024-01-01,,yes,older people,Mon 15:00-18:00/Fri 22:00-07:00\n";
    }

    private static void lookAtAndApply(RotaStory story, String kind, String file) {
        var digest = preview(story, kind, file).body("refused", is(0)).extract().<String>path("digest");
        apply(story, kind, file, digest).statusCode(200);
    }

    private static ValidatableResponse preview(RotaStory story, String kind, Object file) {
        return story.asManager()
                .contentType("application/octet-stream")
                .body(file instanceof String text ? text.getBytes(UTF_8) : (byte[]) file)
                .post("/imports/" + kind + "/preview")
                .then();
    }

    private static ValidatableResponse apply(RotaStory story, String kind, String file, @Nullable String digest) {
        var request = story.asManager()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(file.getBytes(UTF_8));
        return (digest == null ? request : request.header("If-Match", "\"" + digest + "\""))
                .post("/imports/" + kind)
                .then();
    }
}
