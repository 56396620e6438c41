package uk.dutydesk.rota.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.rota.authority.LocalAuthorities;
import uk.dutydesk.rota.authority.LocalAuthority;
import uk.dutydesk.rota.demand.ShiftLineResource.LineRequest;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.sheet.Row;
import uk.dutydesk.rota.sheet.SheetKind;
import uk.dutydesk.rota.team.Team;
import uk.dutydesk.rota.team.Teams;

/** Shift lines as a table: what has to be staffed on which days. */
@ApplicationScoped
class DemandSheet implements SheetKind {

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "role",
            "other roles",
            "starts",
            "ends",
            "days",
            "bank holidays",
            "cover",
            "on call",
            "acting for",
            "team",
            "required",
            "priority",
            "position");

    /** Fields of a line that are named otherwise in a file. */
    private static final Map<String, String> FIELDS = Map.of("otherRoles", "other roles", "actingFor", "acting for");

    private final ShiftLines lines;
    private final Teams teams;
    private final LocalAuthorities authorities;
    private final Validator validator;
    private final Audit audit;

    DemandSheet(ShiftLines lines, Teams teams, LocalAuthorities authorities, Validator validator, Audit audit) {
        this.lines = lines;
        this.teams = teams;
        this.authorities = authorities;
        this.validator = validator;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "demand";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<Entry> recorded() {
        var names = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        return lines.all().stream()
                .map(line -> {
                    var team = line.staffing().teamId();
                    return entry(
                            line.code(),
                            line.name(),
                            line.pattern(),
                            line.staffing(),
                            team == null ? "" : names.getOrDefault(team, ""),
                            line.position());
                })
                .toList();
    }

    @Override
    public Reading reading() {
        var known = lines.all().stream().collect(Collectors.toMap(ShiftLine::code, Function.identity()));
        var named = teams.all().stream().collect(Collectors.toMap(Team::name, Team::id));
        var codes = authorities.all().stream().map(LocalAuthority::code).collect(Collectors.toSet());
        return row -> read(row, known, named, codes);
    }

    private @Nullable Wanted read(Row row, Map<String, ShiftLine> known, Map<String, UUID> named, Set<String> codes) {
        var team = row.text("team");
        if (!team.isEmpty() && !named.containsKey(team)) {
            row.mistake("team", "There is no team of that name.");
        }
        if (!codes.contains(row.text("acting for"))) {
            row.mistake("acting for", "There is no authority with that code.");
        }
        var request = request(row, team.isEmpty() ? null : named.get(team));
        if (!row.hasMistakes()) {
            validator.validate(request).forEach(violation -> {
                var path = violation.getPropertyPath().toString().replaceAll("\\[.*", "");
                var message = violation.getMessage();
                row.mistake(
                        FIELDS.getOrDefault(path, path),
                        message.substring(0, 1).toUpperCase(Locale.UK) + message.substring(1) + ".");
            });
        }
        return row.hasMistakes() ? null : new WantedLine(request, team, known.get(request.code()));
    }

    private static LineRequest request(Row row, @Nullable UUID team) {
        return new LineRequest(
                row.text("code"),
                row.text("name"),
                row.oneOf("role", Role.class),
                roles(row),
                time(row, "starts"),
                time(row, "ends"),
                row.daysOfWeek("days"),
                row.oneOf("bank holidays", OnBankHolidays.class),
                row.oneOf("cover", Cover.class),
                row.yes("on call"),
                row.text("acting for"),
                team,
                row.whole("required"),
                row.whole("priority"),
                row.whole("position"));
    }

    private static List<Role> roles(Row row) {
        return row.list("other roles").stream()
                .map(words -> role(row, words))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Role role(Row row, String words) {
        for (var role : Role.values()) {
            if (Row.words(role).equalsIgnoreCase(words.replace('_', ' '))) {
                return role;
            }
        }
        row.mistake("other roles", "One of these is no role.");
        return null;
    }

    /** By the clock in London, whatever the day; what it comes to on a day the clocks change is settled when a rota is made. */
    private static LocalTime time(Row row, String column) {
        var time = row.read(
                column, text -> LocalTime.parse(text.length() == 4 ? "0" + text : text), "Write a time as 09:00.");
        if (time == null) {
            row.mistake(column, "Write a time as 09:00.");
        }
        return time == null ? LocalTime.MIDNIGHT : time;
    }

    private static Entry entry(
            String code, String name, Pattern pattern, Staffing staffing, String team, int position) {
        return new Entry(
                code,
                code + " " + name,
                List.of(
                        code,
                        name,
                        Row.words(staffing.role()),
                        Row.joined(
                                staffing.otherRoles().stream().map(Row::words).toList()),
                        pattern.startsAt().toString(),
                        pattern.endsAt().toString(),
                        Row.words(pattern.days()),
                        Row.words(pattern.onBankHolidays()),
                        Row.words(staffing.cover()),
                        staffing.onCall() ? "yes" : "no",
                        staffing.actingFor(),
                        team,
                        Integer.toString(staffing.required()),
                        Integer.toString(staffing.priority()),
                        Integer.toString(position)));
    }

    private final class WantedLine implements Wanted {

        private final LineRequest request;
        private final String team;
        private final @Nullable ShiftLine known;

        WantedLine(LineRequest request, String team, @Nullable ShiftLine known) {
            this.request = request;
            this.team = team;
            this.known = known;
        }

        @Override
        public Entry entry() {
            return DemandSheet.entry(
                    request.code(),
                    request.name(),
                    request.asPattern(),
                    request.asStaffing(),
                    team,
                    request.position());
        }

        @Override
        public void apply() {
            var line = known == null ? new ShiftLine(UUID.randomUUID()) : known;
            line.describe(
                    request.code(), request.name(), request.asPattern(), request.asStaffing(), request.position());
            lines.persist(line);
            audit.changed("line", line.id(), "LineDescribed");
        }
    }
}
