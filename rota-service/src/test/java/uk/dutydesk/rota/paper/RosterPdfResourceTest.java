package uk.dutydesk.rota.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class RosterPdfResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rosters/" + UUID.randomUUID() + "/pdf").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").of("ZX1").token())
                .get("/rosters/" + UUID.randomUUID() + "/pdf")
                .then()
                .statusCode(403);
    }

    @Test
    void printsNoDraft() {
        var story = RotaStory.begin();

        story.get("/rosters/" + story.roster("2026-12-14", "2026-12-20") + "/pdf")
                .statusCode(404);
    }

    @Test
    void isTaggedTitledAndInEnglish() throws IOException {
        try (var pdf = printed()) {
            var catalog = pdf.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Rota ");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void isOnA4Landscape() throws IOException {
        try (var pdf = printed()) {
            var sheet = pdf.getPage(0).getMediaBox();

            assertThat(Math.round(sheet.getWidth())).isEqualTo(842);
            assertThat(Math.round(sheet.getHeight())).isEqualTo(595);
        }
    }

    @Test
    void saysWhoHasWhatWhatIsNotFilledAndWhenItWasPrinted() throws IOException {
        try (var pdf = printed()) {
            var text = new PDFTextStripper().getText(pdf);

            assertThat(text)
                    .contains("Ann <b> & Co")
                    .contains("not filled")
                    .contains("21:00 to 09:00")
                    .contains("Night")
                    .contains("Printed at 02:10 on Saturday 21 November 2026");
        }
    }

    private static PDDocument printed() throws IOException {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann <b> & Co");
        var roster = story.roster("2026-12-14", "2026-12-20");
        story.assign(roster, story.demand(roster, "NGT", "2026-12-14"), ann).statusCode(200);
        story.publish(roster).statusCode(200);
        return Loader.loadPDF(RotaStory.as(story.amhpsToken(ann))
                .get("/rosters/" + roster + "/pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
    }
}
