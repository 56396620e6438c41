package uk.dutydesk.rota.planning.bound;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import uk.dutydesk.rota.planning.grid.Watch;

/** Work of a library that asks nobody whether to go on: another thread asks for it, and interrupts it. */
final class Interrupting {

    private static final long ASKED_EVERY_MILLIS = 100;
    private static final ScheduledThreadPoolExecutor ASKING = asking();

    private final Watch watch;
    private final Runnable interrupt;
    private boolean isWorking = true;

    private Interrupting(Watch watch, Runnable interrupt) {
        this.watch = watch;
        this.interrupt = interrupt;
    }

    /** Nothing is interrupted once the work has ended: what was worked with may be gone then. */
    static <T> T during(Supplier<T> work, Watch watch, Runnable interrupt) {
        var interrupting = new Interrupting(watch, interrupt);
        var asked = ASKING.scheduleWithFixedDelay(
                interrupting::ask, ASKED_EVERY_MILLIS, ASKED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            asked.cancel(false);
            interrupting.ended();
        }
    }

    private synchronized void ask() {
        if (isWorking && watch.isOver()) {
            interrupt.run(); // again each time: work that had not quite begun does not hear the first
        }
    }

    private synchronized void ended() {
        isWorking = false;
    }

    private static ScheduledThreadPoolExecutor asking() {
        var asking = new ScheduledThreadPoolExecutor(1, asks -> {
            var thread = new Thread(asks, "rota watch");
            thread.setDaemon(true);
            return thread;
        });
        asking.setRemoveOnCancelPolicy(true);
        return asking;
    }
}
