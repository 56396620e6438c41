package uk.dutydesk.rota.amhp;

import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.amhp.AmhpRequest.ActingForRequest;
import uk.dutydesk.rota.amhp.AmhpRequest.ContractRequest;
import uk.dutydesk.rota.amhp.AmhpRequest.NeverWorksRequest;
import uk.dutydesk.rota.sheet.Row;
import uk.dutydesk.rota.sheet.SheetKind;

/** Reads people row by row. The rules are those of a record typed in by hand. */
final class PeopleReading implements SheetKind.Reading {

    /** What rows may refer to: people by reference, teams by name, authorities by code. */
    record Register(Map<String, Amhp> people, Map<String, UUID> teams, Set<String> authorities) {}

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("reachedBy", "reached by"),
            Map.entry("supervisorId", "supervisor"),
            Map.entry("pairedFor", "paired for"),
            Map.entry("contract.weeklyHours", "weekly hours"),
            Map.entry("contract.maxDutiesPerWeek", "duties a week"),
            Map.entry("contract.nightShare", "night share"),
            Map.entry("contract.weekendShare", "weekend share"),
            Map.entry("contract.optOutUntil", "opted out until"),
            Map.entry("contract.otherHours", "other hours"),
            Map.entry("contract.onlyLines", "only lines"));

    private final Register register;
    private final Validator validator;
    private final Registering registering;
    private final Amhps amhps;

    /** Of everybody this file names so far: a supervisor may be in it too. */
    private final Set<String> inFile = new HashSet<>();

    PeopleReading(Register register, Validator validator, Registering registering, Amhps amhps) {
        this.register = register;
        this.validator = validator;
        this.registering = registering;
        this.amhps = amhps;
    }

    @Override
    public SheetKind.@Nullable Wanted read(Row row) {
        var reference = row.text("reference");
        var supervisor = row.text("supervisor");
        var approval = approval(row, register.people().get(reference));
        var request = request(row, supervisor);
        if (!row.hasMistakes()) {
            validator.validate(request).forEach(violation -> {
                var path = violation.getPropertyPath().toString().replaceAll("\\[.*", "");
                row.mistake(column(path), sentence(violation.getMessage()));
            });
        }
        inFile.add(reference);
        return row.hasMistakes() ? null : wanted(row, request, supervisor, approval);
    }

    private static String column(String path) {
        var column = COLUMNS.getOrDefault(path, path);
        return PersonRow.COLUMNS.contains(column) ? column : "reference";
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.UK) + message.substring(1) + ".";
    }

    private AmhpRequest request(Row row, String supervisor) {
        return new AmhpRequest(
                row.text("reference"),
                row.text("name"),
                row.text("called"),
                row.text("pronoun"),
                row.oneOf("profession", Profession.class),
                row.text("phone"),
                row.textOrNone("reached by"),
                row.list("languages"),
                team(row),
                row.yes("trainee"),
                supervisor.isEmpty() ? null : supervisorOf(row, supervisor),
                row.start("counts as cover from"),
                row.wholeOrNone("paired for"),
                contract(row),
                agreements(row),
                row.day("returned on"),
                row.yes("best interests assessor"),
                row.list("specialisms"),
                neverWorks(row));
    }

    private static List<NeverWorksRequest> neverWorks(Row row) {
        return row.list("never works").stream()
                .map(words -> neverWorks(row, words))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable NeverWorksRequest neverWorks(Row row, String words) {
        try {
            var time = NeverWorks.of(words);
            return new NeverWorksRequest(time.day(), time.from(), time.until());
        } catch (IllegalArgumentException | DateTimeException unclear) {
            row.mistake("never works", "Write it as Mon 15:00-18:00; several with / between them.");
            return null;
        }
    }

    private static ContractRequest contract(Row row) {
        return new ContractRequest(
                row.hours("weekly hours"),
                row.daysOfWeek("working days"),
                Set.copyOf(row.list("only lines")),
                row.yes("day lines only"),
                row.yes("no nights"),
                row.wholeOrNone("duties a week"),
                row.whole("night share"),
                row.whole("weekend share"),
                row.yes("opted out of 48 hours"),
                row.day("opted out until"),
                row.hours("other hours"),
                row.yes("rest by fortnight"));
    }

    private @Nullable UUID team(Row row) {
        var name = row.text("team");
        if (!name.isEmpty() && !register.teams().containsKey(name)) {
            row.mistake("team", "There is no team of that name.");
        }
        return register.teams().get(name);
    }

    /** A stand-in where they are in the file only: their id is known once they are recorded. */
    private UUID supervisorOf(Row row, String reference) {
        var known = register.people().get(reference);
        if (known != null) {
            return known.id();
        }
        if (!inFile.contains(reference)) {
            row.mistake("supervisor", "Nobody has that reference, here or in a row above.");
        }
        return new UUID(0, 0);
    }

    private List<ActingForRequest> agreements(Row row) {
        return row.list("acting for").stream()
                .map(agreed -> agreement(row, agreed))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable ActingForRequest agreement(Row row, String text) {
        var words = text.split(" +", -1);
        var understood =
                (words.length == 3 || (words.length == 5 && words[3].equals("until"))) && words[1].equals("from");
        if (!understood) {
            row.mistake("acting for", "Write it as WEX from 2024-01-01, or WEX from 2024-01-01 until 2026-03-31.");
            return null;
        }
        if (!register.authorities().contains(words[0])) {
            row.mistake("acting for", "There is no authority with the code " + words[0] + ".");
        }
        var from = day(row, words[2]);
        var until = words.length == 5 ? day(row, words[4]) : null;
        if (until != null && until.isBefore(from)) {
            row.mistake("acting for", "It ends before it begins.");
        }
        return new ActingForRequest(words[0], from, until);
    }

    private static LocalDate day(Row row, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unclear) {
            row.mistake("acting for", "Write days as 2024-01-01.");
            return LocalDate.EPOCH;
        }
    }

    /** A new approval, or the one that is recorded. Approvals end on the person's page, never because a file leaves them out. */
    private @Nullable Approval approval(Row row, @Nullable Amhp known) {
        var authority = row.text("approved by");
        var from = row.day("approved from");
        var hasOne = known != null && !known.approvals().isEmpty();
        if (authority.isEmpty() || from == null) {
            if (!authority.isEmpty() || hasOne) {
                row.mistake(
                        "approved from",
                        "Say who approved them and from when. An approval is ended on the person's page.");
            }
            return null;
        }
        if (!register.authorities().contains(authority)) {
            row.mistake("approved by", "There is no authority with the code " + authority + ".");
        }
        if (row.yes("trainee")) {
            row.mistake("approved by", "A trainee is approved once training is complete (SI 2008/1206, regulation 3).");
        }
        var approval = new Approval(authority, from, null, null);
        if (known != null && isNew(known, approval)) {
            row.read(
                    "approved from",
                    text -> {
                        known.requireNoOther(approval.period());
                        return text;
                    },
                    "");
        }
        return approval;
    }

    private static boolean isNew(Amhp known, Approval approval) {
        return known.approvals().stream()
                .noneMatch(other -> other.from().equals(approval.from())
                        && other.approvingAuthority().equals(approval.approvingAuthority()));
    }

    private SheetKind.Wanted wanted(Row row, AmhpRequest request, String supervisor, @Nullable Approval approval) {
        var entry = new PersonRow(
                        request.asParticulars(),
                        row.text("team"),
                        supervisor,
                        request.contract().asPattern(),
                        request.asAgreements().stream().map(Agreement::period).toList(),
                        approval == null ? null : approval.period(),
                        request.asNeverWorks().stream()
                                .sorted(Comparator.comparing(NeverWorks::day).thenComparing(NeverWorks::from))
                                .toList())
                .entry();
        return new SheetKind.Wanted() {
            @Override
            public SheetKind.Entry entry() {
                return entry;
            }

            @Override
            public void apply() {
                record(supervised(request, supervisor), approval);
            }

            @Override
            public int turn() {
                return request.trainee() ? 1 : 0;
            }
        };
    }

    private AmhpRequest supervised(AmhpRequest request, String supervisor) {
        return supervisor.isEmpty()
                ? request
                : request.supervisedBy(amhps.withReference(supervisor).id());
    }

    private void record(AmhpRequest request, @Nullable Approval approval) {
        var known = register.people().get(request.reference());
        if (known != null) {
            registering.change(known, request);
        }
        var amhp = known == null ? registering.register(UUID.randomUUID(), request) : known;
        if (approval != null && isNew(amhp, approval)) {
            registering.approve(amhp, approval);
        }
    }
}
