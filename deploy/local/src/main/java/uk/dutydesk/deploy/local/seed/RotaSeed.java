package uk.dutydesk.deploy.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Loads the AMHPs of Wexmere, their four published weeks and the draft that follows, through the rota's own API. */
public final class RotaSeed {

    private static final String MANAGER = "SERVICE_MANAGER";
    private static final String WEX = "WEX";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SeedClient api;
    private final SeedTime time;

    private RotaSeed(SeedClient api, SeedTime time) {
        this.api = api;
        this.time = time;
    }

    /** Loads it once; where it is there already, nothing changes. */
    public static void load(SeedClient api, SeedTime time) {
        new RotaSeed(api, time).load();
    }

    private void load() {
        if (!get("/amhps").isEmpty()) {
            return;
        }
        authorities();
        bankHolidays();
        teams();
        lines();
        people();
        standing();
        training();
        timeAway();
        timeOffToCome();
        burdens();
        managersOnCall();
        published();
        lateFinishes();
        fionnualaHasBegun();
        openSwap();
        draft();
        draftWithoutASupervisor();
    }

    private void authorities() {
        SeedRow.of("authorities.csv")
                .forEach(row -> put("/authorities/" + row.get("code"), Map.of("name", row.get("name"))));
    }

    private void bankHolidays() {
        put(
                "/bank-holidays",
                SeedRow.of("bank-holidays.csv").stream().map(SeedRow::cells).toList());
    }

    private void teams() {
        for (var row : SeedRow.of("teams.csv")) {
            put("/teams/" + id("team-" + row.get("key")), Map.of("name", row.get("name"), "place", row.get("place")));
        }
    }

    private void lines() {
        for (var row : SeedRow.of("lines.csv")) {
            var line = new LinkedHashMap<String, Object>(
                    row.texts("code", "name", "role", "startsAt", "endsAt", "bankHolidays", "cover"));
            line.put("otherRoles", row.list("otherRoles"));
            line.put("days", row.list("days"));
            line.put("onCall", row.yes("onCall"));
            line.put("actingFor", WEX);
            line.put("teamId", row.has("team") ? id("team-" + row.get("team")) : null);
            line.put("required", 1);
            line.put("priority", row.number("priority"));
            line.put("position", row.number("position"));
            put("/lines/" + id("line-" + row.get("code")), line);
        }
    }

    /** Supervisors come before their trainees in the file. */
    private void people() {
        var approvals = SeedRow.of("approvals.csv");
        for (var row : SeedRow.of("amhps.csv")) {
            var since = approvals.stream()
                    .filter(approval -> approval.get("reference").equals(row.get("reference")))
                    .map(this::approvedFrom)
                    .findFirst()
                    .orElse(time.D());
            var person = new LinkedHashMap<String, Object>(
                    row.texts("reference", "name", "called", "pronoun", "profession", "phone"));
            person.put("reachedBy", row.has("reachedBy") ? row.get("reachedBy") : null);
            person.put("languages", row.list("languages"));
            person.put("teamId", id("team-" + row.get("team")));
            person.put("trainee", row.yes("trainee"));
            person.put("supervisorId", row.has("supervisor") ? id(row.get("supervisor")) : null);
            person.put(
                    "countsAsCoverFrom", row.has("countsAsCoverFrom") ? startOf(row.get("countsAsCoverFrom")) : null);
            person.put("pairedFor", row.has("pairedFor") ? row.number("pairedFor") : null);
            person.put("contract", contract(row));
            person.put(
                    "actingFor",
                    row.list("actingFor").stream()
                            .map(code -> Map.of("authority", code, "from", since))
                            .toList());
            put("/amhps/" + id(row.get("reference")), person);
        }
    }

    private static Map<String, Object> contract(SeedRow row) {
        var contract = new LinkedHashMap<String, Object>();
        contract.put("weeklyHours", row.decimal("weeklyHours"));
        contract.put("workingDays", row.list("workingDays"));
        contract.put("onlyLines", row.list("onlyLines"));
        contract.put("dayLinesOnly", row.yes("dayLinesOnly"));
        contract.put("noNights", row.yes("noNights"));
        contract.put("maxDutiesPerWeek", row.has("maxDutiesPerWeek") ? row.number("maxDutiesPerWeek") : null);
        contract.put("nightShare", row.number("nightShare"));
        contract.put("weekendShare", row.number("weekendShare"));
        contract.put("optOut48", row.yes("optOut48"));
        contract.put("otherHours", row.has("otherHours") ? row.decimal("otherHours") : 0);
        return contract;
    }

    private void standing() {
        for (var row : SeedRow.of("approvals.csv")) {
            post(
                    "/amhps/" + id(row.get("reference")) + "/approvals",
                    Map.of("approvingAuthority", row.get("approvingAuthority"), "from", approvedFrom(row)));
        }
        for (var row : SeedRow.of("suspensions.csv")) {
            post(
                    "/amhps/" + id(row.get("reference")) + "/suspensions",
                    Map.of("from", time.date(row.get("from")), "privateReason", row.get("privateReason")));
        }
    }

    private void training() {
        for (var row : SeedRow.of("training.csv")) {
            post(
                    "/amhps/" + id(row.get("reference")) + "/training",
                    Map.of(
                            "course", row.get("course"),
                            "day", time.date(row.get("day")),
                            "hours", row.decimal("hours")));
        }
    }

    /** Approval is for five years. */
    private LocalDate approvedFrom(SeedRow approval) {
        return time.date(approval.get("until")).minusYears(5).plusDays(1);
    }

    private void timeAway() {
        for (var row : SeedRow.of("leave.csv")) {
            var leave = new LinkedHashMap<String, Object>(row.texts("kind"));
            leave.put("amhpId", id(row.get("reference")));
            leave.put("startsAt", startOf(row.get("firstDay")));
            leave.put(
                    "endsAt",
                    time.date(row.get("lastDay"))
                            .plusDays(1)
                            .atStartOfDay(LONDON)
                            .toInstant());
            post("/leaves", leave);
        }
        for (var row : SeedRow.of("wishes.csv")) {
            var wish = new LinkedHashMap<String, Object>(row.texts("kind"));
            wish.put("amhpId", id(row.get("reference")));
            wish.put("startsAt", time.at(row.get("fromDay"), row.get("fromTime")));
            wish.put("endsAt", time.at(row.get("toDay"), row.get("toTime")));
            post("/wishes", wish);
        }
    }

    /** Wishes are taken for the rota that is being made; somebody waits for an answer about leave in it. */
    private void timeOffToCome() {
        put(
                "/wish-periods/" + id("wishes-for-the-draft"),
                Map.of("firstDay", time.date("W3.Mon"), "lastDay", time.date("W6.Sun"), "most", 6));
        var asked = new LinkedHashMap<String, Object>(Map.of("id", id("asked-leave"), "kind", "LEAVE"));
        asked.put("amhpId", id("A03"));
        asked.put("startsAt", startOf("W4.Mon"));
        asked.put("endsAt", startOf("W4.Thu"));
        api.post("AMHP", WEX, "A03", "/api/rota/leaves", asked);
    }

    private void burdens() {
        for (var row : SeedRow.of("burden.csv")) {
            post(
                    "/burdens",
                    Map.of(
                            "amhpId", id(row.get("reference")),
                            "kind", row.get("kind"),
                            "amount", row.number("amount"),
                            "from", time.date(row.get("firstDay")),
                            "until", time.date(row.get("lastDay"))));
        }
    }

    /** A01 and the service manager week about: weekday evenings to mornings, and whole weekends. */
    private void managersOnCall() {
        for (int week = -1; week <= 6; week++) {
            var a01 = week % 2 != 0;
            for (var day : List.of("Mon", "Tue", "Wed", "Thu", "Fri")) {
                var start = "W" + week + "." + day;
                var lastDay = time.date(start).plusDays(day.equals("Fri") ? 3 : 1);
                put(
                        "/managers-on-call/" + id("manager-" + start),
                        Map.of(
                                "name",
                                a01 ? "Marian Oyelaran-Scott" : "Priya Hallworth-Dean",
                                "phone",
                                a01 ? "07700 900101" : "07700 900150",
                                "start",
                                time.at(start, "17:00"),
                                "end",
                                lastDay.atTime(9, 0).atZone(LONDON).toInstant()));
            }
        }
    }

    private void published() {
        var roster = roster("published-rota", "W-1.Mon", "W2.Sun");
        post("/rosters/" + roster + "/duties", duties("PUBLISHED", Set.of()));
        api.postSeen(MANAGER, WEX, "", "/api/rota/rosters/" + roster, "publication", Map.of());
    }

    private void lateFinishes() {
        for (var row : SeedRow.of("late-finishes.csv")) {
            var day = time.date(row.get("day"));
            var until = time.at(row.get("day"), row.get("until"));
            get("/duties?from=" + day + "&to=" + day).forEach(duty -> {
                if (duty.get("line").asText().equals(row.get("line"))) {
                    put("/late-finishes/" + duty.get("id").asText(), Map.of("workedUntil", until));
                }
            });
        }
    }

    /** Her night began at 21:00; she was there two minutes before. */
    private void fionnualaHasBegun() {
        var yesterday = time.D().minusDays(1);
        var fionnuala = id("A19").toString();
        get("/duties?from=" + yesterday + "&to=" + yesterday).forEach(duty -> {
            var starts = Instant.parse(duty.get("start").asText());
            if (duty.get("amhpId").asText().equals(fionnuala) && starts.isBefore(time.T0())) {
                put(
                        "/attendances/" + duty.get("id").asText(),
                        Map.of("startedAt", starts.minus(Duration.ofMinutes(2))));
            }
        });
    }

    /** Owen would give a standby away; Callum was asked, and has not answered. */
    private void openSwap() {
        var day = time.date("W1.Fri");
        get("/duties?from=" + day + "&to=" + day).forEach(duty -> {
            var starts = Instant.parse(duty.get("start").asText());
            if (duty.get("line").asText().equals("SBY") && starts.equals(time.at("W1.Fri", "21:00"))) {
                var dutyId = duty.get("id").asText();
                var toCallum = List.of(Map.of("dutyId", dutyId, "to", id("A11")));
                post(
                        "/cover-requests",
                        Map.of("id", id("open-swap"), "dutyId", dutyId, "ways", List.of(Map.of("moves", toCallum))));
            }
        });
    }

    /** What if the trainee's supervisor were away for its last two weeks? Kept to be compared; never published. */
    private void draftWithoutASupervisor() {
        var roster = id("draft-without-supervisor");
        var from = time.date("W3.Mon");
        var to = time.date("W6.Sun");
        post("/rosters", Map.of("id", roster, "name", "Without T24's supervisor", "from", from, "to", to));
        post(
                "/rosters/" + roster + "/suppositions",
                Map.of("amhpId", id("A15"), "from", time.date("W5.Mon"), "until", to));
    }

    /** Empty but for what the manager pinned, and one duty for the neighbour that cannot be filled. */
    private void draft() {
        var roster = roster("draft-rota", "W3.Mon", "W6.Sun");
        Set<String> there = new HashSet<>();
        get("/rosters/" + roster)
                .get("demand")
                .forEach(demand -> there.add(
                        demand.get("line").asText() + " " + demand.get("day").asText()));
        post("/rosters/" + roster + "/duties", duties("DRAFT", there));
        var demand = new LinkedHashMap<String, Object>(Map.of(
                "line",
                "KES-D",
                "role",
                "DUTY_AMHP",
                "cover",
                "FULL",
                "onCall",
                false,
                "authority",
                "KES",
                "priority",
                12));
        demand.put("start", time.at("W4.Wed", "09:00"));
        demand.put("end", time.at("W4.Wed", "17:00"));
        post("/rosters/" + roster + "/demands", demand);
    }

    private UUID roster(String key, String firstDay, String lastDay) {
        var id = id(key);
        var from = time.date(firstDay);
        var to = time.date(lastDay);
        post("/rosters", Map.of("id", id, "name", "Rota from " + from, "from", from, "to", to));
        return id;
    }

    /** Bank holiday lines run on bank holidays only: a pin on a day that is none, in another year, is left out. */
    private List<Map<String, Object>> duties(String rota, Set<String> onlyThese) {
        List<Map<String, Object>> duties = new ArrayList<>();
        for (var row : SeedRow.of("duties.csv")) {
            var day = time.date(row.get("day"));
            var known = onlyThese.isEmpty() || onlyThese.contains(row.get("line") + " " + day);
            if (row.get("rota").equals(rota) && known) {
                duties.add(Map.of(
                        "line", row.get("line"),
                        "day", day,
                        "amhpId", id(row.get("reference")),
                        "beside", row.yes("beside"),
                        "pinned", row.yes("pinned")));
            }
        }
        return duties;
    }

    private Instant startOf(String day) {
        return time.date(day).atStartOfDay(LONDON).toInstant();
    }

    private static UUID id(String key) {
        return SeedClient.id(key);
    }

    private JsonNode get(String path) {
        return api.get(MANAGER, WEX, "", "/api/rota" + path);
    }

    private void put(String path, Object json) {
        api.put(MANAGER, WEX, "", "/api/rota" + path, json);
    }

    private void post(String path, Object json) {
        api.post(MANAGER, WEX, "", "/api/rota" + path, json);
    }
}
