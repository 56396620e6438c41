package uk.dutydesk.assessment;

import java.util.UUID;

/** What callers send: each text is complete and lawful, and a test changes the one thing it is about. */
public final class Texts {

    private Texts() {}

    public static String referral(String arrivedAt) {
        return """
                {"person": {"name": "Sol Marchbank-Fielding", "age": 44, "pronoun": "he", "interpreterNeeded": false},
                 "source": "POLICE", "referrerName": "PC 4417", "receivedAt": "2026-11-21T01:55:00Z", "relativeRequires": false,
                 "detention": {"power": "S136", "arrivedAt": "%s", "placeKind": "HOSPITAL", "placeName": "Saltgarth suite"}}
                """.formatted(arrivedAt);
    }

    public static String happened() {
        return "{\"happenedAt\": \"2026-11-21T02:05:00Z\"}";
    }

    public static String interview() {
        return "{\"seenAt\": \"2026-11-21T02:05:00Z\", \"suitableManner\": true}";
    }

    public static String recommendation(UUID doctor, String examinedAt) {
        return """
                {"doctorId": "%s", "section": "SECTION_2", "examinedAt": "%s", "signedAt": "2026-11-21T02:05:00Z",
                 "approved": true, "previousAcquaintance": true}
                """.formatted(doctor, examinedAt);
    }

    public static String decision(String outcome) {
        return """
                {"outcome": "%s", "decidedAt": "2026-11-21T02:08:00Z", "reasons": "In my own words.",
                 "alternatives": [{"what": "crisis house", "answer": "NOT_AVAILABLE", "reason": "full"}]}
                """.formatted(outcome);
    }

    public static String application(UUID site) {
        return "{\"hospitalSiteId\": \"%s\", \"madeAt\": \"2026-11-21T02:09:00Z\"}".formatted(site);
    }

    public static String bedRequest() {
        return """
                {"need": {"type": "200", "age": 44, "sex": "1", "section136": true, "accessibility": []},
                 "sector": "WX3 3", "neededBy": "2026-11-21T06:00:00Z", "happenedAt": "2026-11-21T02:05:00Z"}
                """;
    }

    public static String doctorsRequest() {
        return """
                {"seats": ["S12_SEAT", "SECOND_SEAT"], "sector": "WX3 3", "from": "2026-11-21T02:30:00Z",
                 "until": "2026-11-21T06:00:00Z", "languages": [], "urgency": "NOW", "excludedDoctorIds": [],
                 "knownToPersonDoctorIds": [], "happenedAt": "2026-11-21T02:05:00Z"}
                """;
    }

    public static String conveyanceRequest() {
        return """
                {"pickUpSector": "WX3 3", "needs": ["woman in the crew"], "earliest": "2026-11-21T03:00:00Z",
                 "latestArrival": "2026-11-21T08:00:00Z", "happenedAt": "2026-11-21T02:09:30Z"}
                """;
    }

    public static String extension(String ground) {
        return """
                {"authorisedAt": "2026-11-21T02:00:00Z", "length": "PT6H", "ground": "%s", "site": "ELSEWHERE",
                 "practitioner": "Dr A Osei"}
                """.formatted(ground);
    }
}
