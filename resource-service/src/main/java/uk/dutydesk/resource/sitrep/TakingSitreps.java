package uk.dutydesk.resource.sitrep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.Bed;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.bed.SayingHowBedsStand;
import uk.dutydesk.resource.bed.Word;
import uk.dutydesk.resource.ward.Ward;

/** Looks at a file, or applies it: all of it, or nothing. Nothing newer than what it says is changed by it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingSitreps {

    private static final Set<String> STATES = Set.of("FREE", "OCCUPIED", "ON_LEAVE", "CLEANING", "CLOSED", "UNKNOWN");

    private final Session database;
    private final OwnWards own;
    private final Beds beds;
    private final SayingHowBedsStand saying;
    private final Clock clock;

    TakingSitreps(Session database, OwnWards own, Beds beds, SayingHowBedsStand saying, Clock clock) {
        this.database = database;
        this.own = own;
        this.beds = beds;
        this.saying = saying;
        this.clock = clock;
    }

    /** What to do with a line that makes sense. */
    private record Plan(Looked looked, Runnable effect) {}

    List<Looked> look(byte[] file) {
        return plan(file).stream().map(Plan::looked).toList();
    }

    List<Looked> apply(byte[] file) {
        var plans = plan(file);
        var wrong = plans.stream()
                .map(Plan::looked)
                .filter(each -> each.outcome() == Looked.Outcome.WRONG)
                .toList();
        if (!wrong.isEmpty()) {
            throw SitrepRefused.lines(wrong);
        }
        plans.forEach(plan -> plan.effect().run());
        return plans.stream().map(Plan::looked).toList();
    }

    private List<Plan> plan(byte[] bytes) {
        var file = SitrepFile.read(bytes);
        var wards = own.ofCaller().stream().collect(Collectors.toMap(this::reference, Function.identity()));
        var seen = new HashSet<String>();
        var plans = new ArrayList<Plan>();
        for (var line : file.lines()) {
            var about = about(line);
            try {
                var ward = wards.get(line.cell("ward"));
                if (ward == null) {
                    throw new SitrepFile.BadCell("no ward of yours has that reference");
                }
                if (!seen.add(about + line.cell("as_of"))) {
                    throw new SitrepFile.BadCell("it is in the file twice");
                }
                plans.add(file.ofCounts() ? count(line, ward) : bed(line, ward));
            } catch (SitrepFile.BadCell bad) {
                plans.add(new Plan(Looked.wrong(line.number(), about, String.valueOf(bad.getMessage())), () -> {}));
            }
        }
        return plans;
    }

    private String reference(Ward ward) {
        return ward.entry().reference();
    }

    private static String about(SitrepFile.Line line) {
        var bed = line.cell("bed");
        var text = bed.isEmpty() ? line.cell("ward") : line.cell("ward") + " " + bed;
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private Plan count(SitrepFile.Line line, Ward ward) {
        var at = line.asOf(clock.instant());
        var core = line.count("core_beds");
        var empty = line.count("empty_beds");
        if (empty > core) {
            throw new SitrepFile.BadCell("there are more empty beds than beds");
        }
        var known = sitrep(ward, at);
        var late = ward.countedAt() != null && ward.countedAt().isAfter(at);
        var outcome = known.isPresent() ? Looked.Outcome.SAME : late ? Looked.Outcome.LATE : Looked.Outcome.CHANGES;
        if (known.isPresent() && known.get() != empty) {
            throw new SitrepFile.BadCell("another number is known of that time");
        }
        var before = ward.countedFree() == null ? null : String.valueOf(ward.countedFree());
        return new Plan(new Looked(line.number(), about(line), before, String.valueOf(empty), outcome, null), () -> {
            if (outcome != Looked.Outcome.SAME) {
                keep(ward, at, core, empty, !late);
            }
            if (outcome == Looked.Outcome.CHANGES) {
                saying.count(ward, empty, at, Word.Source.COUNT);
            }
        });
    }

    private Optional<Integer> sitrep(Ward ward, Instant at) {
        return database
                .createNativeQuery(
                        "select empty_beds from ward_sitrep where ward_id = :ward and as_of = :at", Integer.class)
                .setParameter("ward", ward.id())
                .setParameter("at", at)
                .getResultList()
                .stream()
                .findFirst();
    }

    private void keep(Ward ward, Instant at, int core, int empty, boolean applied) {
        database.createNativeMutationQuery("""
                        insert into ward_sitrep (ward_id, as_of, core_beds, empty_beds, received_at, applied)
                        values (:ward, :at, :core, :empty, kit_now(), :applied) on conflict do nothing
                        """)
                .setParameter("ward", ward.id())
                .setParameter("at", at)
                .setParameter("core", core)
                .setParameter("empty", empty)
                .setParameter("applied", applied)
                .executeUpdate();
    }

    /** A snapshot of beds: each line confirms its bed and no other, and those of which something newer is known are left as they are. */
    private Plan bed(SitrepFile.Line line, Ward ward) {
        var at = line.asOf(clock.instant());
        var state = line.cell("state").toUpperCase(Locale.ROOT).replace(' ', '_');
        if (!STATES.contains(state)) {
            throw new SitrepFile.BadCell("state is none of free, occupied, on leave, cleaning, closed, unknown");
        }
        var bed = named(line.cell("bed"), ward);
        var outcome = outcome(bed, state, at);
        return new Plan(new Looked(line.number(), about(line), bed.state().name(), state, outcome, null), () -> {
            // also where it is so already: that somebody looked is news, and what comes late has its place among the
            // rest
            saying.say(bed.id(), Word.Saying.valueOf(state), Word.Source.COUNT, note(line), at);
            saying.tell(ward.id());
        });
    }

    private Bed named(String name, Ward ward) {
        var found = beds.ofWards(List.of(ward.id())).stream()
                .filter(bed -> bed.name().equals(name))
                .toList();
        if (found.size() > 1) {
            throw new SitrepFile.BadCell(
                    "the ward has " + found.size() + " beds of that name; which is meant cannot be told");
        }
        return found.stream().findFirst().orElseThrow(() -> new SitrepFile.BadCell("the ward has no bed of that name"));
    }

    private static Looked.Outcome outcome(Bed bed, String state, Instant at) {
        if (bed.eventTime() != null && bed.eventTime().isAfter(at)) {
            return Looked.Outcome.LATE;
        }
        return bed.state().name().equals(state) ? Looked.Outcome.SAME : Looked.Outcome.CHANGES;
    }

    private static @Nullable String note(SitrepFile.Line line) {
        var note = line.cell("note");
        return note.isEmpty() ? null : note.length() > 100 ? note.substring(0, 100) : note;
    }
}
