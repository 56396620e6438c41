package uk.dutydesk.deploy.bench.amhp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.planning.RotaSolver.Better;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.RotaSolver.Search;

/** An instance of the family, ready to be solved by the product itself. */
public final class Amhp {

    private final AmhpFile file;
    private final AmhpRota rota;

    private Amhp(AmhpFile file) {
        this.file = file;
        rota = new AmhpRota(file);
    }

    public static Amhp read(String text) {
        return new Amhp(AmhpFile.read(text));
    }

    /** The instance of this name, as it is written. */
    public static String generate(String name) {
        return new Planting(Family.named(name)).plant().written();
    }

    public String name() {
        return file.name();
    }

    /** What the best rota costs, where it is known: undone work and soft cost, as a score. */
    public Optional<RotaScore> planted() {
        return Optional.ofNullable(file.planted()).map(best -> new RotaScore(0, best.undone(), best.soft()));
    }

    public Search prepare(RotaSolver solver, Duration atMost, int threads, long seed) {
        return solver.prepare(rota.problem(), new Budget(atMost, null, null, threads, seed));
    }

    /** What was found, counted once more by the rules, and the lines of a solution file. */
    public Solved solve(Search search, Consumer<Better> onBetter) {
        var proposed = search.run(onBetter);
        return new Solved(
                RotaScore.of(rota.problem().with(proposed.assignments())),
                proposed.bound(),
                proposed.notes(),
                rota.written(proposed.assignments()));
    }

    /**
     * A solved instance.
     *
     * @param bound no legal rota is {@linkplain RotaScore#price priced} below it
     */
    public record Solved(RotaScore score, @Nullable Long bound, List<String> notes, List<String> lines) {}
}
