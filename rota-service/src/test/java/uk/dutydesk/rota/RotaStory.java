package uk.dutydesk.rota;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.testing.Tokens;

/**
 * A small service of its own, told through the HTTP API: an authority nobody else's tests use, its lines and its people.
 */
public final class RotaStory {

    private final String authority;
    private final String manager;

    private RotaStory(String authority) {
        this.authority = authority;
        this.manager = Tokens.as("SERVICE_MANAGER").of(authority).token();
    }

    /** A new authority with the two lines DAY (weekdays, 09:00 to 17:00) and NGT (every night, 21:00 to 09:00). */
    public static RotaStory begin() {
        var story =
                new RotaStory("T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
        story.put("/authorities/" + story.authority, Map.of("name", "Testshire"))
                .statusCode(200);
        story.line("DAY", "09:00", "17:00", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));
        story.line(
                "NGT",
                "21:00",
                "09:00",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"));
        return story;
    }

    public String authority() {
        return authority;
    }

    public String managersToken() {
        return manager;
    }

    public String amhpsToken(UUID person) {
        return Tokens.as("AMHP").of(authority).person(person).token();
    }

    public ValidatableResponse line(String code, String from, String to, List<String> days) {
        var line = new TreeMap<String, Object>(Map.of(
                "code",
                code,
                "role",
                "DUTY_AMHP",
                "otherRoles",
                List.of(),
                "startsAt",
                from,
                "endsAt",
                to,
                "days",
                days,
                "bankHolidays",
                "AS_USUAL",
                "cover",
                "FULL",
                "onCall",
                false,
                "actingFor",
                authority));
        line.putAll(Map.of("name", code.equals("NGT") ? "Night" : code, "required", 1, "priority", 10, "position", 1));
        return put("/lines/" + UUID.randomUUID(), line).statusCode(200);
    }

    /** An AMHP approved from 2024 on, who works anything. */
    public UUID amhp(String called) {
        var id = register(called, false, null);
        post("/amhps/" + id + "/approvals", Map.of("approvingAuthority", authority, "from", "2024-01-01"))
                .statusCode(201);
        return id;
    }

    public UUID trainee(String called, UUID supervisor) {
        return register(called, true, supervisor);
    }

    private UUID register(String called, boolean trainee, @Nullable UUID supervisor) {
        var id = UUID.randomUUID();
        put("/amhps/" + id, person(called, trainee, supervisor)).statusCode(201);
        return id;
    }

    public Map<String, Object> person(String called, boolean trainee, @Nullable UUID supervisor) {
        var person = new TreeMap<String, Object>(Map.of(
                "reference",
                called,
                "name",
                called + " Testington",
                "called",
                called,
                "pronoun",
                "they",
                "profession",
                "SOCIAL_WORKER",
                "phone",
                "07700 900100",
                "languages",
                List.of("Welsh"),
                "trainee",
                trainee));
        person.put("contract", contract());
        person.put("actingFor", trainee ? List.of() : List.of(Map.of("authority", authority, "from", "2024-01-01")));
        if (supervisor != null) {
            person.put("supervisorId", supervisor);
        }
        return person;
    }

    public Map<String, Object> contract() {
        return new TreeMap<>(Map.of(
                "weeklyHours",
                37,
                "workingDays",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                "onlyLines",
                List.of(),
                "dayLinesOnly",
                false,
                "noNights",
                false,
                "nightShare",
                10,
                "weekendShare",
                10,
                "optOut48",
                false));
    }

    public UUID roster(String from, String to) {
        var id = UUID.randomUUID();
        post("/rosters", Map.of("id", id, "name", "Rota " + id, "from", from, "to", to))
                .statusCode(201);
        return id;
    }

    public UUID demand(UUID roster, String line, String day) {
        var found = get("/rosters/" + roster)
                .extract()
                .<String>path("demand.find { it.line == '" + line + "' && it.day == '" + day + "' }.id");
        return UUID.fromString(found);
    }

    public String etag(UUID roster) {
        return get("/rosters/" + roster).extract().header("ETag");
    }

    public ValidatableResponse assign(UUID roster, UUID demand, UUID amhp) {
        return assign(roster, demand, amhp, etag(roster));
    }

    public ValidatableResponse assign(UUID roster, UUID demand, UUID amhp, String ifMatch) {
        return asManager()
                .header("If-Match", ifMatch)
                .body(Map.of("amhpId", amhp, "pinned", true))
                .put("/rosters/" + roster + "/duties/" + demand)
                .then();
    }

    public ValidatableResponse publish(UUID roster) {
        return asManager()
                .header("If-Match", etag(roster))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/rosters/" + roster + "/publication")
                .then();
    }

    public ValidatableResponse put(String path, Object body) {
        return asManager().body(body).put(path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return asManager()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then();
    }

    public ValidatableResponse get(String path) {
        return asManager().get(path).then();
    }

    public RequestSpecification asManager() {
        return as(manager);
    }

    public static RequestSpecification as(String token) {
        return given().basePath("/api/rota").auth().oauth2(token).contentType("application/json");
    }
}
