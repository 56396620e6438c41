package uk.dutydesk.deploy.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import uk.dutydesk.deploy.bench.amhp.Amhp;
import uk.dutydesk.deploy.bench.instance.Mistyped;

/** {@code deploy/bench/generate}: writes instances of the AMHP family, always the same for the same name. */
public final class Generate {

    static final String USAGE =
            "deploy/bench/generate AMHP-{S|M|L}-{4|12|26}-{loose|tight|over}-{fresh|replan}-{number}..."
                    + " [--into FOLDER]";

    private Generate() {}

    public static void main(String[] typed) {
        Runtime.getRuntime().exit(run(typed, System.out, System.err));
    }

    static int run(String[] typed, PrintStream out, PrintStream err) {
        try {
            var arguments = new Arguments(typed, Set.of("--into"));
            for (var name : arguments.files(1, 1_000, USAGE)) {
                var file = Path.of(arguments.text("--into", "."), name + ".json");
                Json.write(file, Amhp.generate(name));
                out.println(file);
            }
            return 0;
        } catch (Mistyped mistyped) {
            err.println(mistyped.getMessage());
            return Solve.BAD_INPUT;
        }
    }
}
