package uk.dutydesk.deploy.bench.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code deploy/bench/evaluate}: says what a rota costs and which hard rules it breaks, from the files alone. */
public final class Evaluate {

    private static final String USAGE = "deploy/bench/evaluate FILE SOLUTION, or"
            + " SCENARIO:HISTORY:WEEK,WEEK,... SOLUTION or WEEK-SOLUTION,WEEK-SOLUTION,...";
    private static final int BROKEN = 1;
    private static final int BAD_INPUT = 2;

    private Evaluate() {}

    public static void main(String[] typed) {
        var status = run(typed, System.out, System.err);
        System.out.flush();
        Runtime.getRuntime().exit(status);
    }

    /** 0: every hard rule is kept. 1: some are broken. 2: it could not be read. */
    public static int run(String[] typed, PrintStream out, PrintStream err) {
        try {
            if (typed.length != 2) {
                throw new Unreadable(USAGE);
            }
            var report = report(typed[0], typed[1]);
            report.firstBreaches().forEach(err::println);
            if (report.moreBreaches() > 0) {
                err.println("and " + report.moreBreaches() + " more");
            }
            out.println(report.json(name(typed[0])));
            return report.hard() == 0 ? 0 : BROKEN;
        } catch (Unreadable unreadable) {
            err.println(unreadable.getMessage());
        } catch (IndexOutOfBoundsException | NumberFormatException | java.time.DateTimeException e) {
            err.println(typed[0] + " is not what it should be: " + e.getMessage());
        }
        return BAD_INPUT;
    }

    static Report report(String instance, String solution) {
        var parts = instance.split(":", -1);
        if (parts.length == 3) {
            var scenario = Path.of(parts[0]);
            var weeks = new ArrayList<String>();
            for (var week : parts[2].split(",", -1)) {
                weeks.add(text(scenario.resolveSibling(week)));
            }
            var check = new InrcTwoCheck(text(scenario), text(scenario.resolveSibling(parts[1])), weeks);
            var files = Arrays.stream(solution.split(",", -1))
                    .map(Path::of)
                    .map(Evaluate::text)
                    .toList();
            return check.check(
                    files.get(0).startsWith("SOLUTION") ? check.fromWeeks(files) : Solution.read(files.get(0)));
        }
        var text = text(Path.of(instance));
        var rota = Solution.read(text(Path.of(solution)));
        if (text.stripLeading().startsWith("{")) {
            return new AmhpCheck(text).check(rota);
        }
        return text.stripLeading().startsWith("<")
                ? new InrcOneCheck(text).check(rota)
                : new CurtoisCheck(text).check(rota);
    }

    private static String name(String instance) {
        List<String> parts = Arrays.asList(
                Path.of(instance.split(":", -1)[0]).getFileName().toString().split("\\.", -1));
        return parts.get(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Unreadable(file + " cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }
}
