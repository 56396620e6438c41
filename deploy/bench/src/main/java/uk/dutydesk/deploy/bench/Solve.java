package uk.dutydesk.deploy.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import uk.dutydesk.deploy.bench.amhp.Amhp;
import uk.dutydesk.deploy.bench.instance.Instances;
import uk.dutydesk.deploy.bench.instance.Mistyped;

/** {@code deploy/bench/solve}: reads an instance, runs one engine on it, prints one line of JSON. */
public final class Solve {

    static final String USAGE = "deploy/bench/solve FILE [--engine dutydesk|optaplanner|timefold|cpsat] [--seconds 60]"
            + " [--threads 2] [--seed N] [--out SOLUTION]";
    static final int BAD_INPUT = 2;

    private Solve() {}

    public static void main(String[] typed) {
        var status = run(typed, System.out, System.err);
        System.out.flush();
        Runtime.getRuntime().exit(status);
    }

    static int run(String[] typed, PrintStream out, PrintStream err) {
        try {
            var arguments = new Arguments(typed, Set.of("--engine", "--seconds", "--threads", "--seed", "--out"));
            try (var stopping = new Stopping()) {
                solve(arguments, stopping, out, err);
            }
            return 0;
        } catch (Mistyped mistyped) {
            err.println(mistyped.getMessage());
            return BAD_INPUT;
        } catch (IllegalStateException cannot) {
            err.println(cannot.getMessage());
            return 1;
        } catch (OutOfMemoryError tooLarge) {
            err.println(
                    "This engine needs more memory for this instance: DUTYDESK_BENCH_HEAP=4g gives it more than 1g.");
            return 1;
        }
    }

    private static void solve(Arguments arguments, Stopping stopping, PrintStream out, PrintStream err) {
        var file = arguments.files(1, 1, USAGE).get(0);
        var engine = Engine.of(arguments.text("--engine", "dutydesk"));
        var seconds = arguments.number("--seconds", 60, 1, 86_400);
        var threads = arguments.number("--threads", 2, 1, 64);
        var seed = arguments.number("--seed", 1, 0, Integer.MAX_VALUE);
        var solution = arguments.text("--out");
        Measured measured;
        List<String> lines;
        if (Instances.isAmhp(file)) {
            var result = new AmhpRun(engine, amhp(Path.of(file)), seconds, threads, seed).go(stopping);
            measured = result.measured();
            lines = result.lines();
            result.notes().forEach(err::println);
        } else {
            var instance = Instances.read(file);
            var result = new Run(engine, instance, Run.limits(seconds, threads, seed)).go(stopping);
            result.outcome().notes().forEach(err::println);
            measured = result.measured();
            lines = instance.written(result.outcome().table());
            if (solution != null) {
                writeWeeks(instance.writtenInWeeks(result.outcome().table()), solution);
            }
        }
        if (solution != null) {
            Json.write(Path.of(solution), String.join("\n", lines) + "\n");
        }
        out.println(Json.line(measured));
    }

    private static Amhp amhp(Path file) {
        var text = Instances.text(file);
        try {
            return Amhp.read(text);
        } catch (Mistyped mistyped) {
            throw mistyped.in(file.getFileName().toString());
        }
    }

    /** Beside ours, those of the second competition in its own format: a file for each week. */
    private static void writeWeeks(List<String> weeks, String solution) {
        for (int week = 0; week < weeks.size(); week++) {
            Json.write(Path.of(solution + ".week-" + week + ".txt"), weeks.get(week));
        }
    }
}
