package uk.dutydesk.deploy.bench.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs as a table in Markdown: a row for each instance, a column for each engine, the median and the spread. */
final class Shown {

    private final List<Entry> entries;
    private final BestKnown bestKnown;
    private final int seeds;

    /**
     * @param seeds how many runs make a median: with fewer there is none
     */
    Shown(List<Entry> entries, BestKnown bestKnown, int seeds) {
        this.seeds = seeds;
        this.entries = entries;
        this.bestKnown = bestKnown;
    }

    String markdown(String machine, String versions) {
        var text = new StringBuilder();
        var budgets = entries.stream()
                .map(entry ->
                        entry.seconds() + " s, " + entry.threads() + (entry.threads() == 1 ? " thread" : " threads"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        text.append("Machine: ").append(machine).append(". ").append(versions).append("\n\n");
        text.append(
                        "Each cell: median cost over the seeds (least to most), and how far the median is from the best known.")
                .append(" A run that ended illegal counts as worse than any; \"illegal 2/5\" says how many did;")
                .append(" \"3 of 5 runs\" are not all there yet, and have no median.")
                .append(" Every cost is the independent evaluator's.\n");
        for (var budget : budgets) {
            var of = entries.stream()
                    .filter(entry -> budget.startsWith(entry.seconds() + " s, " + entry.threads() + " "))
                    .toList();
            text.append("\n### ").append(budget).append("\n\n").append(table(of));
            text.append('\n').append(conditions(of)).append('\n');
        }
        return text.toString();
    }

    private String table(List<Entry> of) {
        var engines = of.stream().map(Entry::engine).collect(Collectors.toCollection(LinkedHashSet::new));
        var instances = of.stream().map(Entry::instance).collect(Collectors.toCollection(LinkedHashSet::new));
        var text = new StringBuilder("| instance | best known | best bound | " + String.join(" | ", engines) + " |\n");
        text.append("|---|---|---|").append("---|".repeat(engines.size())).append('\n');
        for (var instance : instances) {
            var best = bestKnown.of(instance);
            var bound = of.stream()
                    .filter(entry -> entry.instance().equals(instance))
                    .map(Entry::bound)
                    .filter(java.util.Objects::nonNull)
                    .max(Comparator.naturalOrder());
            text.append("| ").append(instance);
            text.append(" | ").append(best.map(String::valueOf).orElse("-"));
            text.append(" | ").append(bound.map(String::valueOf).orElse("-"));
            var least = Stream.concat(best.stream(), legal(of, instance)).min(Comparator.naturalOrder());
            if (bound.isPresent() && least.isPresent() && bound.get() > least.get()) {
                text.append(" **above a legal cost**");
            }
            for (var engine : engines) {
                var runs = of.stream()
                        .filter(entry -> entry.instance().equals(instance))
                        .filter(entry -> entry.engine().equals(engine))
                        .filter(entry -> entry.seed() <= seeds)
                        .toList();
                text.append(" | ")
                        .append(
                                runs.isEmpty()
                                        ? "-"
                                        : cell(runs, best.map(OptionalLong::of).orElse(OptionalLong.empty()), seeds));
            }
            text.append(" |\n");
        }
        return text.toString();
    }

    private static Stream<Long> legal(List<Entry> of, String instance) {
        return of.stream()
                .filter(entry -> entry.instance().equals(instance) && entry.isConfirmed() && entry.isLegal())
                .map(Entry::score);
    }

    static String cell(List<Entry> runs, OptionalLong best, int seeds) {
        if (runs.stream().anyMatch(run -> !run.isConfirmed())) {
            return "solver and evaluator disagree";
        }
        var legal =
                runs.stream().filter(Entry::isLegal).map(Entry::score).sorted().toList();
        var illegal = runs.size() - legal.size();
        if (runs.size() < seeds) {
            return sofar(runs.size(), legal, seeds);
        }
        var words = new ArrayList<String>();
        // illegal runs are the worst of the sorted list; the lower of two in the middle
        var middle = (runs.size() - 1) / 2;
        if (middle < legal.size()) {
            var median = legal.get(middle);
            words.add(median.toString());
            if (!legal.get(0).equals(legal.get(legal.size() - 1))) {
                words.add("(" + legal.get(0) + " to " + legal.get(legal.size() - 1) + ")");
            }
            if (best.isPresent() && best.getAsLong() > 0) {
                words.add(
                        String.format(Locale.ROOT, "%.1f %%", 100.0 * (median - best.getAsLong()) / best.getAsLong()));
            }
        }
        if (illegal > 0) {
            words.add("illegal " + illegal + "/" + runs.size());
        }
        return String.join(" ", words);
    }

    /** Of a table that is not finished: a median of fewer seeds is another figure. */
    private static String sofar(int runs, List<Long> legal, int seeds) {
        var words = runs + " of " + seeds + " runs";
        return legal.isEmpty()
                ? words + ", none legal"
                : words + ": " + legal.get(0) + (legal.size() > 1 ? " to " + legal.get(legal.size() - 1) : "");
    }

    private static String conditions(List<Entry> of) {
        var load = of.stream().mapToDouble(Entry::load).summaryStatistics();
        var seeds = of.stream()
                .map(Entry::seed)
                .sorted()
                .distinct()
                .map(String::valueOf)
                .toList();
        var commits = of.stream().map(Entry::commit).distinct().toList();
        var cpu = of.stream()
                .collect(Collectors.groupingBy(
                        Entry::engine,
                        java.util.TreeMap::new,
                        Collectors.averagingDouble(entry -> entry.cpuSeconds().doubleValue())));
        return String.format(
                        Locale.ROOT,
                        "%d runs, seeds %s, commit %s, load when a run began %.1f to %.1f.",
                        of.size(),
                        String.join(", ", seeds),
                        String.join(", ", commits),
                        load.getMin(),
                        load.getMax())
                + " CPU seconds used, on average: "
                + cpu.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s %.0f", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".\n";
    }
}
