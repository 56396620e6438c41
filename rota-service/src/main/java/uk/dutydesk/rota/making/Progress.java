package uk.dutydesk.rota.making;

import java.util.ArrayList;
import java.util.List;
import uk.dutydesk.rota.making.Solving.Point;
import uk.dutydesk.rota.planning.RotaSolver.Better;

/**
 * What a search finds between two tellings. A search finds hundreds of better rotas in its first second; one in so many
 * milliseconds is enough for a picture, and the newest is never left out.
 */
final class Progress {

    private static final long ONE_IN_MILLIS = 100;

    private final long startNanos = System.nanoTime();
    private final List<Point> waiting = new ArrayList<>();

    synchronized void add(Better better) {
        var at = (System.nanoTime() - startNanos) / 1_000_000;
        var last = waiting.size() - 1;
        if (last > 0 && at - waiting.get(last - 1).atMillis() < ONE_IN_MILLIS) {
            waiting.set(last, new Point(at, better));
        } else {
            waiting.add(new Point(at, better));
        }
    }

    synchronized List<Point> sinceLastTime() {
        var points = List.copyOf(waiting);
        waiting.clear();
        return points;
    }
}
