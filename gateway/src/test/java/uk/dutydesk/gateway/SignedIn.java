package uk.dutydesk.gateway;

import static io.restassured.RestAssured.given;

/** Somebody of the demonstration at a browser. */
public final class SignedIn {

    private SignedIn() {}

    /** Signs in and returns the cookie's value. */
    public static String as(String user, String membership) {
        return given().contentType("application/json")
                .body("{\"user\": \"%s\", \"membership\": \"%s\"}".formatted(user, membership))
                .post("/api/session")
                .then()
                .statusCode(204)
                .extract()
                .cookie("session");
    }
}
