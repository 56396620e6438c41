package uk.dutydesk.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;

/** The desk as its callers see it, at 02:10 on Saturday 21 November 2026: what an AMHP in Wexmere, and others, ask of it. */
public final class Desk {

    public static final UUID FIONNUALA = UUID.fromString("00000000-0000-0000-0000-000000000019");
    public static final UUID CALLUM = UUID.fromString("00000000-0000-0000-0000-000000000011");
    public static final UUID FIRST_DOCTOR = UUID.fromString("00000000-0000-0000-0000-0000000000d1");
    public static final UUID SECOND_DOCTOR = UUID.fromString("00000000-0000-0000-0000-0000000000d2");
    public static final UUID SITE = UUID.fromString("00000000-0000-0000-0000-000000000101");
    public static final String ROOT = "/api/assessments";

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    /** The AMHP on duty tonight. */
    public static Desk fionnuala() {
        return as(Tokens.as("AMHP").named("fionnuala").of("WEX").person(FIONNUALA));
    }

    /** An AMHP of the same authority who is not on duty. */
    public static Desk callum() {
        return as(Tokens.as("AMHP").named("callum").of("WEX").person(CALLUM));
    }

    public static Desk manager() {
        return as(Tokens.as("SERVICE_MANAGER").named("priya").of("WEX"));
    }

    /** An AMHP of the neighbouring authority. */
    public static Desk ingrid() {
        return as(Tokens.as("AMHP").named("ingrid").of("KES").person(UUID.randomUUID()));
    }

    public static Desk doctor(UUID id) {
        return as(Tokens.as("DOCTOR").named("amara").person(id));
    }

    public static Desk as(Tokens tokens) {
        return new Desk(tokens.token());
    }

    /** An empty desk at the canonical instant, with Fionnuala approved and on duty and Callum approved only. */
    public static void clear() {
        TestTime.reset();
        TestDatabase.asOwner("""
                truncate person, reference_number, referral, log_entry, legal_clock, clock_alarm, assessment, recommendation,
                    decision, considered_alternative, application, relative_contact, follow_up_task, doctor_seat, bed_need,
                    conveyance_need, duty, known_amhp, known_approval, outbox, inbox, parked_event, idempotency cascade
                """);
        for (var amhp : List.of(FIONNUALA, CALLUM)) {
            TestDatabase.asOwner("insert into known_amhp values ('%s', false, false)".formatted(amhp));
            TestDatabase.asOwner(
                    "insert into known_approval values ('%s', 'WEX', '2022-01-01', '2026-12-31')".formatted(amhp));
        }
        TestDatabase.asOwner("""
                insert into duty values ('%s', 'WEX', '%s', 'DUTY_AMHP', '2026-11-20T21:00Z', '2026-11-21T09:00Z', true)
                """.formatted(UUID.randomUUID(), FIONNUALA));
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return given().auth().oauth2(token).get(ROOT + path, parameters).then();
    }

    public ValidatableResponse post(String path, String json, Object... parameters) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json)
                .post(ROOT + path, parameters)
                .then();
    }

    public ValidatableResponse put(String path, String ifMatch, String json, Object... parameters) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(json)
                .put(ROOT + path, parameters)
                .then();
    }

    /** A change that is sent once, by whoever has seen this version. */
    public ValidatableResponse change(String path, String ifMatch, String json, Object... parameters) {
        return changeWith(UUID.randomUUID().toString(), path, ifMatch, json, parameters);
    }

    public ValidatableResponse changeWith(String key, String path, String ifMatch, String json, Object... parameters) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .body(json)
                .put(ROOT + path, parameters)
                .then();
    }

    /** A referral from the police: a person who arrived at a place of safety at the given instant. */
    public UUID referred(String arrivedAt) {
        return id(post("/referrals", Texts.referral(arrivedAt)).statusCode(201));
    }

    /** An assessment of a person who arrived at the given instant; nobody has it yet. */
    public UUID accepted(String arrivedAt) {
        var accepted = post("/referrals/{id}/acceptance", Texts.happened(), referred(arrivedAt));
        return UUID.fromString(accepted.statusCode(201).extract().path("assessmentId"));
    }

    /** An assessment that Fionnuala has. */
    public UUID allocated() {
        var assessment = accepted("2026-11-20T21:00:00Z");
        post("/{id}/allocation", Texts.happened(), assessment).statusCode(200);
        return assessment;
    }

    /** Fionnuala has seen and interviewed the person. */
    public UUID inProgress() {
        var assessment = allocated();
        put("/{id}/interview", etag(assessment), Texts.interview(), assessment).statusCode(200);
        return assessment;
    }

    /** Two doctors recommend section 2. */
    public UUID recommended() {
        var assessment = inProgress();
        post("/{id}/recommendations", Texts.recommendation(FIRST_DOCTOR, "2026-11-21T01:00:00Z"), assessment)
                .statusCode(201);
        post("/{id}/recommendations", Texts.recommendation(SECOND_DOCTOR, "2026-11-21T02:00:00Z"), assessment)
                .statusCode(201);
        return assessment;
    }

    /** Fionnuala has decided to apply under section 2. */
    public UUID decided() {
        var assessment = recommended();
        post("/{id}/decisions", Texts.decision("DETAIN_S2"), assessment).statusCode(201);
        return assessment;
    }

    /** The application names the hospital. */
    public UUID applied() {
        var assessment = decided();
        post("/{id}/application", Texts.application(SITE), assessment).statusCode(201);
        return assessment;
    }

    public String etag(UUID assessment) {
        return get("/{id}", assessment).extract().header("ETag");
    }

    public String state(UUID assessment) {
        return get("/{id}", assessment).statusCode(200).extract().path("state");
    }

    public UUID clock(UUID assessment) {
        return UUID.fromString(get("/{id}", assessment).extract().path("clocks[0].id"));
    }

    public static UUID id(ValidatableResponse created) {
        return UUID.fromString(created.extract().path("id"));
    }
}
