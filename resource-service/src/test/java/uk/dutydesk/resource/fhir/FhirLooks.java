package uk.dutydesk.resource.fhir;

import io.restassured.response.ValidatableResponse;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A hospital that tells of its beds as FHIR, and what is known of them then. */
final class FhirLooks {

    private FhirLooks() {}

    static void nothingWasSaid() {
        TestDatabase.asOwner("truncate movement, stay, bed_word, merged_person, feed_message, fhir_resource cascade");
        TestDatabase.asOwner("delete from bed where provisional");
    }

    /** By bed, in the sender's words; a star where it is promised to somebody. */
    static String beds() {
        return String.join(
                " ",
                TestDatabase.asOwner(
                        "select bed || '=' || state || case when reserved then '*' else '' end from bed where provisional order by bed"));
    }

    static ValidatableResponse put(String path, String json) {
        return County.put(County.bedManager("ZX1"), "fhir/" + path, json);
    }

    static ValidatableResponse post(String path, String json) {
        return County.post(County.bedManager("ZX1"), "fhir/" + path, json);
    }

    static ValidatableResponse get(String path) {
        return County.get(County.bedManager("ZX1"), "fhir/" + path);
    }

    /** @param meta with a comma after it, or nothing */
    static String bed(String id, String meta, String status) {
        return """
                {'resourceType': 'Location', 'id': '%s', %s 'status': 'active',
                 'operationalStatus': {'system': 'http://terminology.hl7.org/CodeSystem/v2-0116', 'code': '%s'},
                 'physicalType': {'coding': [{'code': 'bd'}]}}
                """.formatted(id, meta, status);
    }

    /** A place of another kind than a bed. */
    static String place(String id, String physicalType) {
        return """
                {'resourceType': 'Location', 'id': '%s', 'status': 'active', 'physicalType': {'coding': [{'code': '%s'}]}}
                """.formatted(id, physicalType);
    }

    static String encounter(String id, String status, String subject, String places) {
        return encounter(id, "", status, subject, places);
    }

    /** @param more with a comma after it, or nothing */
    static String encounter(String id, String more, String status, String subject, String places) {
        return """
                {'resourceType': 'Encounter', 'id': '%s', %s 'status': '%s', 'class': {'code': 'IMP'},
                 'subject': {'reference': '%s'}, 'location': [%s]}
                """.formatted(id, more, status, subject, places);
    }

    /** @param more with a comma before it, or nothing */
    static String at(String place, String more) {
        return "{'location': {'reference': '" + place + "'}" + more + "}";
    }
}
