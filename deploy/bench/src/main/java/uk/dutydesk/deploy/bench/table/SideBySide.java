package uk.dutydesk.deploy.bench.table;

import com.google.ortools.Loader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.optaplanner.core.api.solver.SolverFactory;
import uk.dutydesk.deploy.bench.Arguments;
import uk.dutydesk.deploy.bench.Engine;
import uk.dutydesk.deploy.bench.amhp.Amhp;
import uk.dutydesk.deploy.bench.instance.Instances;
import uk.dutydesk.deploy.bench.instance.Mistyped;

/** {@code deploy/bench/table}: several engines on several instances with several seeds, in one go. */
public final class SideBySide {

    static final String BEGIN = "<!-- written by deploy/bench/table: begin -->";
    static final String END = "<!-- written by deploy/bench/table: end -->";

    private static final int SEEDS = 5;

    private static final String USAGE = "deploy/bench/table FILE... [--engines dutydesk,optaplanner,timefold,cpsat]"
            + " [--seeds 5] [--seconds 60] [--threads 2] [--runs RUNS.jsonl] [--page docs/benchmarks.md]";

    private SideBySide() {}

    public static void main(String[] typed) {
        var status = run(typed, System.out, System.err, Clock.systemUTC());
        System.out.flush();
        Runtime.getRuntime().exit(status);
    }

    static int run(String[] typed, PrintStream out, PrintStream err, Clock clock) {
        try {
            var arguments =
                    new Arguments(typed, Set.of("--engines", "--seeds", "--seconds", "--threads", "--runs", "--page"));
            var files = arguments.files(0, Integer.MAX_VALUE, USAGE);
            var engines = Arrays.stream(arguments
                            .text("--engines", "dutydesk,optaplanner,timefold,cpsat")
                            .split(",", -1))
                    .map(Engine::of)
                    .toList();
            var kept = Path.of(arguments.text("--runs", "benchmark-runs.jsonl"));
            var runner = new Runner(kept, clock);
            runAll(files, engines, runner, arguments, err);
            var entries = runner.kept();
            if (entries.isEmpty()) {
                throw new Mistyped(USAGE);
            }
            var shown = new Shown(entries, BestKnown.of(entries), arguments.number("--seeds", SEEDS, 1, 1_000))
                    .markdown(machine(), versions());
            out.println(shown);
            var page = arguments.text("--page");
            if (page != null) {
                put(shown, Path.of(page));
            }
            return 0;
        } catch (Mistyped mistyped) {
            err.println(mistyped.getMessage());
            return 2;
        }
    }

    private static void runAll(
            List<String> files, List<Engine> engines, Runner runner, Arguments arguments, PrintStream err) {
        var seconds = arguments.number("--seconds", 60, 1, 86_400);
        var threads = arguments.number("--threads", 2, 1, 64);
        var seeds = arguments.number("--seeds", SEEDS, 1, 1_000);
        var done = runner.kept().stream().map(Entry::key).collect(Collectors.toCollection(HashSet::new));
        // all are read before the first is run: what is mistyped is said at once
        files.forEach(SideBySide::read);
        for (var seed : LongStream.rangeClosed(1, seeds).toArray()) {
            for (var file : files) {
                for (var engine : engines) {
                    var key = String.join(
                            "|",
                            file,
                            engine.word(),
                            Long.toString(seed),
                            Integer.toString(seconds),
                            Integer.toString(threads));
                    if (done.add(key) && !runner.run(file, engine.word(), seed, seconds, threads)) {
                        err.println("Not run: " + engine.word() + " on " + file);
                    }
                }
            }
        }
    }

    private static void read(String file) {
        if (Instances.isAmhp(file)) {
            Amhp.read(Instances.text(Path.of(file)));
        } else {
            Instances.read(file);
        }
    }

    private static String machine() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var processors = Runtime.getRuntime().availableProcessors();
        return processors + " processors" + model() + ", " + system + ", Java " + System.getProperty("java.version");
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String versions() {
        return "OptaPlanner " + version(SolverFactory.class) + ", Timefold "
                + version(ai.timefold.solver.core.api.solver.SolverFactory.class) + ", OR-Tools "
                + version(Loader.class) + ".";
    }

    /** As its library's file is called. */
    private static String version(Class<?> type) {
        var source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                .getLocation()
                .getPath();
        return source.replaceFirst(".*-(\\d[^/]*)\\.jar$", "$1");
    }

    /** Between the marks, or at the end of the page where there are none. */
    static void put(String shown, Path page) {
        try {
            var text = Files.exists(page) ? Files.readString(page) : "";
            var begin = text.indexOf(BEGIN);
            var end = text.indexOf(END);
            var section = BEGIN + "\n" + shown + END;
            Files.writeString(
                    page,
                    begin < 0 || end < begin
                            ? text + "\n## Engines side by side\n\n" + section + "\n"
                            : text.substring(0, begin) + section + text.substring(end + END.length()));
        } catch (IOException e) {
            throw new Mistyped(page + " cannot be written (" + e.getClass().getSimpleName() + ").");
        }
    }
}
