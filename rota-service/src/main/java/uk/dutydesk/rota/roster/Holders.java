package uk.dutydesk.rota.roster;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.duty.Duty;

/** Who is on one place of a rota: whoever has it, and those who work beside them. */
record Holders(List<Holder> all) {

    static final Holders NOBODY = new Holders(List.of());

    Holders {
        all = all.stream()
                .sorted(Comparator.comparing((Holder one) -> one.beside() != null)
                        .thenComparing(Holder::amhpId))
                .toList();
    }

    static Map<UUID, Holders> byDemand(List<Duty> duties) {
        return duties.stream()
                .collect(groupingBy(
                        Duty::demandId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Holder::of, Collectors.toList()), Holders::new)));
    }

    static Holders read(String written) {
        return written.isEmpty()
                ? NOBODY
                : new Holders(
                        Arrays.stream(written.split(";", -1)).map(Holder::read).toList());
    }

    String written() {
        return all.stream().map(Holder::written).collect(Collectors.joining(";"));
    }

    /** One of them. */
    record Holder(UUID amhpId, boolean pinned, @Nullable UUID beside) {

        static Holder of(Duty duty) {
            return new Holder(duty.amhpId(), duty.isPinned(), duty.beside());
        }

        private String written() {
            return amhpId + " " + (pinned ? "pinned" : "free") + " " + (beside == null ? "alone" : beside);
        }

        private static Holder read(String written) {
            var cells = written.split(" ", 3);
            return new Holder(
                    UUID.fromString(cells[0]),
                    cells[1].equals("pinned"),
                    cells[2].equals("alone") ? null : UUID.fromString(cells[2]));
        }
    }
}
