package uk.dutydesk.resource.bedreport;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts of cases. A number from one to four is kept back. Where any is, the total is too, so that nothing can be worked out
 * by taking away what is shown; and periods do not overlap, so neither by comparing two of them. A case may have several reasons: where
 * the total would tell how few have, it is kept back as well.
 *
 * @param total null where it is kept back
 */
record Counted(@NotNull List<Row> rows, @Nullable Integer total) {

    private static final int FEWEST_SHOWN = 5;

    /** @param count null where it is kept back because it is under five */
    record Row(@NotNull String code, @Nullable Integer count) {}

    /** @param inAll how many cases there are; less than the sum where a case has several reasons */
    static Counted of(List<String> codes, Map<String, Integer> counts, int inAll) {
        var rows = codes.stream()
                .map(code -> new Row(code, shown(counts.getOrDefault(code, 0))))
                .toList();
        var whole = rows.stream().allMatch(row -> row.count() != null);
        var sum = codes.stream().mapToInt(code -> counts.getOrDefault(code, 0)).sum();
        return new Counted(rows, whole && shown(sum - inAll) != null ? inAll : null);
    }

    private static @Nullable Integer shown(int count) {
        return count > 0 && count < FEWEST_SHOWN ? null : count;
    }
}
