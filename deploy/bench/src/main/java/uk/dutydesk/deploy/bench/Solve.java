package uk.dutydesk.deploy.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
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
            solve(arguments, out, err);
            return 0;
        } catch (Mistyped mistyped) {
            err.println(mistyped.getMessage());
            return BAD_INPUT;
        } catch (IllegalStateException cannot) {
            err.println(cannot.getMessage());
            return 1;
        }
    }

    private static void solve(Arguments arguments, PrintStream out, PrintStream err) {
        var file = arguments.files(1, 1, USAGE).get(0);
        var engine = Engine.of(arguments.text("--engine", "dutydesk"));
        var limits = Run.limits(
                arguments.number("--seconds", 60, 1, 86_400),
                arguments.number("--threads", 2, 1, 64),
                arguments.number("--seed", 1, 0, Integer.MAX_VALUE));
        var instance = Instances.read(file);
        var result = new Run(engine, instance, limits).go();
        result.outcome().notes().forEach(err::println);
        var solution = arguments.text("--out");
        if (solution != null) {
            Json.write(
                    Path.of(solution),
                    String.join("\n", instance.written(result.outcome().table())) + "\n");
        }
        out.println(Json.line(result.measured()));
    }
}
