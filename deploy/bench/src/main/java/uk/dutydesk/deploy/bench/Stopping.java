package uk.dutydesk.deploy.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, a process that is asked to end first asks its search to, and waits until what was found is printed. */
final class Stopping implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch printed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait);
    private Runnable stop = () -> {};
    private boolean isAsked;

    Stopping() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to ask, once there is a search: at once where the process was asked before there was any. */
    synchronized void asks(Runnable search) {
        stop = search;
        if (isAsked) {
            stop.run();
        }
    }

    /** The process is asked to end. */
    synchronized void ask() {
        isAsked = true;
        stop.run();
    }

    /** Asked again each second: an engine that had not quite begun has not heard it. */
    private void stopAndWait() {
        try {
            for (var seconds = 0; seconds < PATIENCE_SECONDS; seconds++) {
                ask();
                if (printed.await(1, TimeUnit.SECONDS)) {
                    return;
                }
            }
            System.err.println("The search did not end in time; nothing is kept.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        printed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // it runs already
        }
    }
}
