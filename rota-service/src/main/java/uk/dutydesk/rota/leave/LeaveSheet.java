package uk.dutydesk.rota.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.sheet.Moments;
import uk.dutydesk.rota.sheet.Row;
import uk.dutydesk.rota.sheet.SheetKind;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Time away as a table, of the last year and whatever comes. */
@ApplicationScoped
class LeaveSheet implements SheetKind {

    private static final List<String> COLUMNS = List.of("reference", "kind", "from", "to");

    private final Leaves leaves;
    private final Amhps amhps;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Clock clock;

    LeaveSheet(Leaves leaves, Amhps amhps, Audit audit, Tenancy tenancy, Clock clock) {
        this.leaves = leaves;
        this.amhps = amhps;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "leave";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<Entry> recorded() {
        var references = ours().stream()
                .collect(Collectors.toMap(Amhp::id, amhp -> amhp.particulars().reference()));
        return known().stream()
                .filter(leave -> references.containsKey(leave.amhpId()))
                .map(leave -> entry(references.getOrDefault(leave.amhpId(), ""), leave.kind(), leave.time()))
                .toList();
    }

    @Override
    public Reading reading() {
        var people = ours().stream()
                .collect(Collectors.toMap(amhp -> amhp.particulars().reference(), Function.identity()));
        var known = known().stream().collect(Collectors.toMap(Key::of, Function.identity(), (one, other) -> one));
        return row -> read(row, people, known);
    }

    private @Nullable Wanted read(Row row, Map<String, Amhp> people, Map<Key, Leave> known) {
        var who = people.get(row.text("reference"));
        if (who == null) {
            row.mistake("reference", "Nobody here has that reference.");
        }
        var kind = row.oneOf("kind", LeaveKind.class);
        var from = row.start("from");
        var to = row.end("to");
        if (row.text("from").isEmpty() || row.text("to").isEmpty()) {
            row.mistake("from", "Say from when to when.");
        } else if (from != null && to != null && !to.isAfter(from)) {
            row.mistake("to", "Leave ends after it starts.");
        }
        return row.hasMistakes() || who == null || from == null || to == null
                ? null
                : new WantedLeave(who, kind, new Span(from, to), known.get(new Key(who.id(), kind, from)));
    }

    private List<Leave> known() {
        return leaves.endingAfter(London.startOf(London.dayOf(clock.instant()).minusYears(1)));
    }

    private List<Amhp> ours() {
        return amhps.all().stream()
                .filter(amhp -> amhp.isKeptBy(tenancy.current()))
                .toList();
    }

    /** The same leave may come to end at another time. */
    private static Entry entry(String reference, LeaveKind kind, Span time) {
        var from = Moments.ofStart(time.start());
        return new Entry(
                reference + "\0" + kind + "\0" + from,
                reference + ", from " + from,
                List.of(reference, Row.words(kind), from, Moments.ofEnd(time.end())));
    }

    private record Key(UUID amhpId, LeaveKind kind, Instant start) {

        static Key of(Leave leave) {
            return new Key(leave.amhpId(), leave.kind(), leave.time().start());
        }
    }

    private final class WantedLeave implements Wanted {

        private final Amhp who;
        private final LeaveKind kind;
        private final Span time;
        private final @Nullable Leave known;

        WantedLeave(Amhp who, LeaveKind kind, Span time, @Nullable Leave known) {
            this.who = who;
            this.kind = kind;
            this.time = time;
            this.known = known;
        }

        @Override
        public Entry entry() {
            return LeaveSheet.entry(who.particulars().reference(), kind, time);
        }

        @Override
        public void apply() {
            if (known == null) {
                leaves.persist(Leave.approved(UUID.randomUUID(), who.id(), kind, time));
            } else {
                known.endAt(time.end());
            }
            audit.changed("amhp", who.id(), known == null ? "LeaveRecorded" : "LeaveChanged");
        }
    }
}
