package uk.dutydesk.resource.sitrep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.Bed;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.BedState;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.bed.SayingHowBedsStand;
import uk.dutydesk.resource.bed.Trail;
import uk.dutydesk.resource.bed.Word;
import uk.dutydesk.resource.ward.Ward;

/** Looks at a file, or applies it: all of it, or nothing. Nothing newer than what it says is changed by it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingSitreps {

    private static final Set<String> STATES = Set.of("FREE", "OCCUPIED", "ON_LEAVE", "CLEANING", "CLOSED", "UNKNOWN");

    private static final String ANOTHER_NUMBER = "another number is known of that time";

    private final Session database;
    private final OwnWards own;
    private final Beds beds;
    private final BedLedger ledger;
    private final SayingHowBedsStand saying;
    private final Trail trail;
    private final Clock clock;

    TakingSitreps(
            Session database,
            OwnWards own,
            Beds beds,
            BedLedger ledger,
            SayingHowBedsStand saying,
            Trail trail,
            Clock clock) {
        this.database = database;
        this.own = own;
        this.beds = beds;
        this.ledger = ledger;
        this.saying = saying;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A line that has been read: either wrong, or to be taken.
     *
     * @param bed of which it speaks, if of one
     * @param counted the ward whose beds it counts, if it does
     */
    private record Plan(
            @Nullable Looked wrong,
            @Nullable UUID bed,
            @Nullable Ward counted,
            Supplier<Looked> take) {

        static Plan wrong(Looked looked) {
            return new Plan(looked, null, null, () -> looked);
        }
    }

    /**
     * Takes the file, says what became of each line, and undoes it: what taking it does is foretold by nothing but taking it. Meanwhile
     * others wait for its beds, but not for the audit; and it does not wait long for theirs.
     */
    List<Looked> look(byte[] file) {
        try {
            database.createNativeQuery("""
                            select set_config('lock_timeout', '2s', true) || set_config('statement_timeout', '5s', true)
                            """, String.class).getSingleResult();
            return trail.leftNowhere(() -> take(plan(file)));
        } catch (RuntimeException failed) {
            throw BedsBusy.insteadOf(failed);
        } finally {
            QuarkusTransaction.setRollbackOnly();
        }
    }

    List<Looked> apply(byte[] file) {
        var plans = plan(file);
        requireNoneWrong(
                plans.stream().map(Plan::wrong).filter(Objects::nonNull).toList());
        var taken = trail.leftLast(() -> take(plans));
        requireNoneWrong(taken.stream()
                .filter(each -> each.outcome() == Looked.Outcome.WRONG)
                .toList());
        return taken;
    }

    private static void requireNoneWrong(List<Looked> wrong) {
        if (!wrong.isEmpty()) {
            throw SitrepRefused.lines(wrong);
        }
    }

    /**
     * Beds are locked in one order for all, so that a file and a feed that speak of the same beds wait and do not deadlock. What was known
     * while the file was read may be known otherwise now.
     */
    private List<Looked> take(List<Plan> plans) {
        var wards = plans.stream()
                .map(Plan::counted)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        ledger.lock(
                plans.stream().map(Plan::bed).filter(Objects::nonNull).toList(),
                wards.stream().map(Ward::id).toList());
        wards.forEach(database::refresh);
        return plans.stream().map(plan -> plan.take().get()).toList();
    }

    private List<Plan> plan(byte[] bytes) {
        var file = SitrepFile.read(bytes);
        var wards = own.ofCaller().stream().collect(Collectors.toMap(this::reference, Function.identity()));
        var seen = new Seen();
        var plans = new ArrayList<Plan>();
        for (var line : file.lines()) {
            try {
                var ward = wards.get(line.cell("ward"));
                if (ward == null) {
                    throw new SitrepFile.BadCell("no ward of yours has that reference");
                }
                plans.add(file.ofCounts() ? count(line, ward, seen) : bed(line, ward, seen));
            } catch (SitrepFile.BadCell bad) {
                plans.add(Plan.wrong(Looked.wrong(line.number(), about(line), String.valueOf(bad.getMessage()))));
            }
        }
        return plans;
    }

    /** In which line something was first spoken of. */
    private static final class Seen {

        private final Map<Object, Integer> lines = new HashMap<>();

        void require(Object what, SitrepFile.Line line, String same) {
            var first = lines.putIfAbsent(what, line.number());
            if (first != null) {
                throw new SitrepFile.BadCell(
                        "lines " + first + " and " + line.number() + " are about the same " + same);
            }
        }
    }

    private String reference(Ward ward) {
        return ward.entry().reference();
    }

    private static String about(SitrepFile.Line line) {
        var bed = line.cell("bed");
        var text = bed.isEmpty() ? line.cell("ward") : line.cell("ward") + " " + bed;
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private Plan count(SitrepFile.Line line, Ward ward, Seen seen) {
        var at = line.asOf(clock.instant());
        var core = line.count("core_beds");
        var empty = line.count("empty_beds");
        if (empty > core) {
            throw new SitrepFile.BadCell("there are more empty beds than beds");
        }
        seen.require(List.of(ward.id(), at), line, "ward at the same time");
        var known = sitrep(ward, at);
        if (known.isPresent() && known.get() != empty) {
            throw new SitrepFile.BadCell(ANOTHER_NUMBER);
        }
        return new Plan(null, null, ward, () -> {
            var before = ward.countedFree() == null ? null : String.valueOf(ward.countedFree());
            var knownNow = sitrep(ward, at);
            if (knownNow.isPresent() && knownNow.get() != empty) {
                return Looked.wrong(line.number(), about(line), ANOTHER_NUMBER);
            }
            var outcome = knownNow.isPresent() ? Looked.Outcome.SAME : taken(ward, at, core, empty);
            return new Looked(line.number(), about(line), before, String.valueOf(empty), outcome, null, null);
        });
    }

    private Looked.Outcome taken(Ward ward, Instant at, int core, int empty) {
        var late = ward.countedAt() != null && ward.countedAt().isAfter(at);
        keep(ward, at, core, empty, !late);
        if (late) {
            return Looked.Outcome.LATE;
        }
        return saying.count(ward, empty, at, Word.Source.COUNT) ? Looked.Outcome.CHANGES : Looked.Outcome.CONFIRMS;
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

    /** A snapshot of beds: each line speaks of its bed and of no other, and may come late: then it has its place among the rest. */
    private Plan bed(SitrepFile.Line line, Ward ward, Seen seen) {
        var at = line.asOf(clock.instant());
        var state = line.cell("state").toUpperCase(Locale.ROOT).replace(' ', '_');
        if (!STATES.contains(state)) {
            throw new SitrepFile.BadCell("state is none of free, occupied, on leave, cleaning, closed, unknown");
        }
        var bed = named(line.cell("bed"), ward);
        seen.require(bed.id(), line, "bed");
        return new Plan(null, bed.id(), null, () -> {
            database.refresh(bed);
            var late = bed.eventTime() != null && bed.eventTime().isAfter(at);
            var change = saying.say(bed.id(), Word.Saying.valueOf(state), Word.Source.COUNT, note(line), at);
            saying.tell(ward.id());
            return Looked.ofBed(line.number(), about(line), change, BedState.valueOf(state), late);
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

    private static @Nullable String note(SitrepFile.Line line) {
        var note = line.cell("note");
        return note.isEmpty() ? null : note.length() > 100 ? note.substring(0, 100) : note;
    }
}
