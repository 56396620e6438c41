package uk.dutydesk.resource.fhir;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A hospital that speaks FHIR as FHIR has it: its own media types, and the bytes as they are. */
final class FhirMessages {

    static final String JSON = "application/fhir+json";

    private FhirMessages() {}

    static ValidatableResponse put(String path, String json) {
        return put(County.bedManager("ZX1"), path, json);
    }

    static ValidatableResponse put(String token, String path, String json) {
        return given().auth()
                .oauth2(token)
                .config(plain())
                .contentType(JSON)
                .body(json)
                .put("/api/resources/fhir/" + path)
                .then();
    }

    static ValidatableResponse post(String path, String json) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(JSON)
                .body(json)
                .post("/api/resources/fhir/" + path)
                .then();
    }

    static ValidatableResponse send(String contentType, String path, byte[] body) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(contentType)
                .body(body)
                .put("/api/resources/fhir/" + path)
                .then();
    }

    static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .get("/api/resources/fhir/" + path)
                .then();
    }

    static RestAssuredConfig plain() {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(JSON, ContentType.TEXT)
                        .encodeContentTypeAs("application/fhir+xml", ContentType.TEXT))
                .decoderConfig(DecoderConfig.decoderConfig());
    }

    static String bed(String id, String status) {
        return """
                {"resourceType": "Location", "id": "%s", "status": "active", "name": "Bed %s",
                 "operationalStatus": {"system": "http://terminology.hl7.org/CodeSystem/v2-0116", "code": "%s"},
                 "physicalType": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/location-physical-type", "code": "bd"}]}}
                """.formatted(id, id, status);
    }

    static String place(String id, String partOf) {
        return """
                {"resourceType": "Location", "id": "%s", "name": "Place", "partOf": {"reference": "Location/%s"}}
                """.formatted(id, partOf);
    }

    static String encounter(String id, String status, String bed, String since, String end) {
        return """
                {"resourceType": "Encounter", "id": "%s", "status": "%s",
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
                 "subject": {"reference": "Patient/secret-9"}, "period": {"start": "2026-11-20T09:00:00Z"%s},
                 "location": [{"location": {"reference": "Location/%s"}, "status": "active", "period": {"start": "%s"}}]}
                """.formatted(id, status, end.isEmpty() ? "" : ", \"end\": \"" + end + "\"", bed, since);
    }

    static String transaction(String... resources) {
        var entries = new StringBuilder();
        for (var resource : resources) {
            var id = resource.replaceAll("(?s).*?\"id\": \"([^\"]*)\".*", "$1");
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"resource\": ")
                    .append(resource)
                    .append(", \"request\": {\"method\": \"PUT\", \"url\": \"Location/")
                    .append(id)
                    .append("\"}}");
        }
        return "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [" + entries + "]}";
    }

    static String beds() {
        return String.join(
                " ", TestDatabase.asOwner("select bed || '=' || state from bed where provisional order by bed"));
    }
}
