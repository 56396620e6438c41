package uk.dutydesk.rota.making;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Nearness;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver.Better;
import uk.dutydesk.rota.planning.RotaSolver.ProposedRota;

/**
 * One search for a rota: how it goes, whichever replica runs it. Any replica may read it, ask it to stop and, when it has
 * gone silent, call it lost; only the one that runs it says what it finds. Two processes write here, so only what changed is
 * written.
 */
@Entity
@DynamicUpdate
public class Solving {

    /** The process that runs it writes at least once a second, waiting for its turn or searching; after this long without a word it has died. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    /** A search runs, then has found the best it could, or was lost with its process. */
    enum State {
        RUNNING,
        FINISHED,
        LOST
    }

    @Id
    private UUID id = new UUID(0, 0);

    private UUID rosterId = new UUID(0, 0);
    private UUID runBy = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    private Instant startedAt = Instant.EPOCH;
    private Instant heardAt = Instant.EPOCH;
    private @Nullable Instant finishedAt;
    private boolean stopAsked;
    private int demand;
    private int filled;
    private @Nullable Integer hard;
    private @Nullable Integer medium;
    private @Nullable Integer soft;
    private @Nullable Long bound;
    private String notes = "";
    private String progress = "";

    protected Solving() {} // for Hibernate

    Solving(UUID rosterId, UUID runBy, int demand, int held, Instant now) {
        this.id = UUID.randomUUID();
        this.rosterId = rosterId;
        this.runBy = runBy;
        this.demand = demand;
        this.filled = held;
        this.startedAt = now;
        this.heardAt = now;
    }

    /** What the search has found since it last said anything; empty where it has only not died. */
    void heard(List<Point> points, Instant now) {
        this.heardAt = now;
        for (var point : points) {
            progress = progress.isEmpty() ? point.written() : progress + "\n" + point.written();
            record(
                    point.better().score(),
                    point.better().filled(),
                    point.better().bound());
        }
    }

    /** Where fewer duties are filled than were found, some did not fit any more: then nothing is said of how good the rest is. */
    void finish(ProposedRota proposed, int nowFilled, Instant now) {
        var isWhole = nowFilled >= proposed.assignments().size();
        record(proposed.score(), nowFilled, isWhole ? proposed.bound() : null);
        this.notes = String.join("\n", proposed.notes());
        this.state = State.FINISHED;
        this.finishedAt = now;
        this.heardAt = now;
    }

    /** Somebody stopped it while it waited for its turn: it is over, and nothing has changed. */
    void endBeforeItBegan(Instant now) {
        this.state = State.FINISHED;
        this.finishedAt = now;
    }

    void lose(Instant now) {
        this.state = State.LOST;
        this.finishedAt = now;
    }

    void askToStop() {
        this.stopAsked = true;
    }

    private void record(RotaScore score, int nowFilled, @Nullable Long nowBound) {
        this.bound = nowBound;
        this.filled = nowFilled;
        this.hard = score.hard();
        this.medium = score.medium();
        this.soft = score.soft();
    }

    boolean hasDiedBy(Instant now) {
        return state == State.RUNNING && heardAt.plus(SILENCE).isBefore(now);
    }

    /** False once it has ended, or has been called lost by another process. */
    boolean isRunBy(UUID process) {
        return state == State.RUNNING && runBy.equals(process);
    }

    UUID id() {
        return id;
    }

    UUID rosterId() {
        return rosterId;
    }

    State state() {
        return state;
    }

    boolean isStopAsked() {
        return stopAsked;
    }

    int demand() {
        return demand;
    }

    int filled() {
        return filled;
    }

    @Nullable RotaScore score() {
        return hard == null || medium == null || soft == null ? null : new RotaScore(hard, medium, soft);
    }

    /** How near what it has found is to the best there could be. */
    Nearness nearness() {
        var score = score();
        return score == null || state == State.LOST ? Nearness.UNKNOWN : Nearness.of(score, bound);
    }

    /** Why nothing can be said of that, in whole sentences. */
    List<String> notes() {
        return notes.lines().toList();
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    List<Point> history() {
        return progress.lines().map(Point::read).toList();
    }

    /** A better rota, and how long after the start it was found. */
    record Point(long atMillis, Better better) {

        private String written() {
            var score = better.score();
            return atMillis + " " + score.hard() + " " + score.medium() + " " + score.soft() + " " + better.filled();
        }

        private static Point read(String line) {
            var cells = line.split(" ", 5);
            var score =
                    new RotaScore(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
            return new Point(Long.parseLong(cells[0]), new Better(score, Integer.parseInt(cells[4]), null));
        }
    }
}
