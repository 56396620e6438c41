package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;
import uk.dutydesk.resource.bed.Beds;

/** A ward that is asked and holds no bed says no, because one of its beds is not ready. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NamedNotReadyTest {

    @Inject
    NotReady notReady;

    @Inject
    Beds beds;

    private final UUID assessment = UUID.randomUUID();
    private final String ward = "R" + assessment.toString().substring(0, 8);
    private final String elsewhere = "E" + assessment.toString().substring(0, 8);

    @BeforeEach
    void aWardIsAsked() {
        County.exists();
        County.ward(ward, County.SITE, "FREE", "FREE", "OCCUPIED");
        County.ward(elsewhere, County.SITE, "FREE");
        County.bedWanted(assessment);
    }

    @Test
    void theBedThatIsNamedIsOnOfferToNobody() {
        var id = ask();

        answer(id, notReady(2))
                .statusCode(200)
                .body("state", is("NO"))
                .body("refusal", is("BED_NOT_READY"))
                .body("bedName", is("02"));

        assertThat(bedsStand()).containsExactly("FREE", "UNKNOWN the ward said that it is not ready", "OCCUPIED");
        assertThat(Published.factsOf("dutydesk.resource.beds", "WardStateChanged"))
                .anyMatch(fact -> fact.contains(County.id(ward).toString()));
        County.post(
                        County.amhp(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true}"
                                .formatted(County.bed(ward, 2), assessment))
                .statusCode(409)
                .body("detail", containsString("not free"));
    }

    @Test
    void nothingIsSaidOfAnyBedWhereNoneIsNamed() {
        answer(ask(), "{'answer': 'NO', 'reason': 'BED_NOT_READY'}")
                .statusCode(200)
                .body("refusal", is("BED_NOT_READY"))
                .body("bedName", nullValue());

        assertThat(bedsStand()).containsExactly("FREE", "FREE", "OCCUPIED");
    }

    @Test
    void nothingIsSaidOfABedWhereTheReasonIsAnother() {
        answer(ask(), notReady(1).replace("BED_NOT_READY", "NO_STAFF")).statusCode(200);

        assertThat(bedsStand()).containsExactly("FREE", "FREE", "OCCUPIED");
    }

    @Test
    void whatIsKnownOfABedThatIsNotOnOfferStays() {
        answer(ask(), notReady(3)).statusCode(200).body("state", is("NO"));

        assertThat(bedsStand()).containsExactly("FREE", "FREE", "OCCUPIED");
    }

    @Test
    void soDoesWhatBecameKnownOfItWhileTheAnswerWaitedForTheBed() {
        var bed = County.bed(ward, 2);

        var said = QuarkusTransaction.requiringNew().call(() -> {
            beds.get(bed);
            TestDatabase.asOwner("update bed set state = 'OCCUPIED' where id = '" + bed + "'");
            notReady.lock(bed);
            return notReady.sayOfNamed(bed, Instant.parse("2026-11-21T02:10:00Z"));
        });

        assertThat(said).isFalse();
        assertThat(bedsStand()).containsExactly("FREE", "OCCUPIED", "OCCUPIED");
    }

    @Test
    void aWardSpeaksOfItsOwnBedsOnly() {
        answer(ask(), "{'answer': 'NO', 'reason': 'BED_NOT_READY', 'bedId': '%s'}".formatted(County.bed(elsewhere, 1)))
                .statusCode(409)
                .body("detail", is("That bed is not on the ward that is asked."));
    }

    @Test
    void aYesIsTakenBackBecauseTheBedIsNotReady() {
        var id = ask();
        answer(id, "{'answer': 'YES', 'bedId': '%s'}".formatted(County.bed(ward, 1)))
                .statusCode(200);

        answer(id, notReady(1)).statusCode(200).body("state", is("NO"));

        assertThat(bedsStand().get(0)).startsWith("UNKNOWN");
    }

    @Test
    void whatTheAmhpHeardByTelephoneCountsFromWhenItWasSaid() {
        var id = ask();

        County.post(
                        County.amhp(),
                        "ward-enquiries/" + id + "/told",
                        "{'answer': " + notReady(1) + ", 'at': '2026-11-21T02:10:00Z'}")
                .statusCode(200)
                .body("refusal", is("BED_NOT_READY"))
                .body("bedName", is("01"));

        assertThat(TestDatabase.asOwner("select judged_again_at = '2026-11-21T06:10:00Z' from bed where id = '"
                        + County.bed(ward, 1) + "'"))
                .containsExactly("t");
    }

    private String ask() {
        return County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s'], 'askedAt': '2026-11-21T02:10:00Z'}"
                                .formatted(assessment, County.id(ward)))
                .statusCode(201)
                .extract()
                .path("[0].id");
    }

    private String notReady(int bed) {
        return "{'answer': 'NO', 'reason': 'BED_NOT_READY', 'bedId': '%s'}".formatted(County.bed(ward, bed));
    }

    private static ValidatableResponse answer(String id, String answer) {
        return County.post(County.bedManager("ZX1"), "ward-enquiries/" + id + "/answer", answer);
    }

    /** State and note of each bed, in the order of their names. */
    private List<String> bedsStand() {
        return TestDatabase.asOwner("select concat_ws(' ', state, state_note) from bed where ward_id = '"
                + County.id(ward) + "' order by name");
    }
}
