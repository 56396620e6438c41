package uk.dutydesk.resource.feed;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One sender's connection. Frames are handled one at a time and answered in the order they came; while one is at work nothing more is
 * read, so a fast sender waits in its own buffers and not in our memory. Everything here runs on the connection's event loop, except the
 * work on a message.
 */
final class MllpConnection {

    private static final Logger LOG = Logger.getLogger(MllpConnection.class);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final WorkerExecutor work;
    private final NetSocket socket;
    private final Receiver receiver;
    private final FeedSettings settings;
    private final Line line;
    private final MllpFrames frames;
    private final Deque<byte[]> waiting = new ArrayDeque<>();

    private boolean busy;
    private boolean begun;
    private long frameTimer = -1;
    private long idleTimer = -1;
    private long retryTimer = -1;
    private boolean ended;

    MllpConnection(
            Vertx vertx, WorkerExecutor work, NetSocket socket, Line line, Receiver receiver, FeedSettings settings) {
        this.line = line;
        this.vertx = vertx;
        this.work = work;
        this.socket = socket;
        this.receiver = receiver;
        this.settings = settings;
        this.frames = new MllpFrames(settings.longestFrame(), waiting::add);
    }

    void begin() {
        socket.handler(this::read);
        socket.exceptionHandler(broken -> LOG.debug("connection broken"));
        restartIdleTimer();
    }

    void ended() {
        ended = true;
        vertx.cancelTimer(retryTimer);
        vertx.cancelTimer(frameTimer);
        vertx.cancelTimer(idleTimer);
        waiting.clear();
    }

    private void read(Buffer bytes) {
        if (!begun && isAnotherProtocol(bytes)) {
            close("another protocol");
            return;
        }
        begun = true;
        restartIdleTimer();
        if (!frames.accept(bytes.getBytes())) {
            close("frame too long");
            return;
        }
        if (!waiting.isEmpty()) {
            readOn(false);
        }
        watchTheFrame();
        next();
    }

    /**
     * A frame that does not end, and bytes that belong to none, are not waited for long. While nothing is read, because earlier frames
     * are at work, the wait is ours and not the sender's.
     */
    private void watchTheFrame() {
        var unfinished = !busy && waiting.isEmpty() && (frames.isInside() || frames.strays() > 0);
        if (!unfinished) {
            vertx.cancelTimer(frameTimer);
            frameTimer = -1;
        } else if (frameTimer < 0) {
            frameTimer = vertx.setTimer(settings.frameTime().toMillis(), late -> close("frame not finished in time"));
        }
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        take(waiting.remove(), System.nanoTime());
    }

    /**
     * Has a message stored and answered. One that had to give way to somebody who is busy with its bed stays first in its line and is
     * tried again, for as long as a silent sender is kept; those behind it wait, so that the order is kept.
     *
     * @param since when it was tried first, as {@link System#nanoTime()} tells
     */
    private void take(byte[] frame, long since) {
        work.executeBlocking(() -> receiver.receive(frame, line), false).onComplete(done -> {
            if (done.succeeded()) {
                busy = false;
                answer(done.result());
            } else if (Failures.isWorthAnotherTry(done.cause()) && isInTime(since) && !ended) {
                retryTimer = vertx.setTimer(BEFORE_ANOTHER_TRY.toMillis(), again -> take(frame, since));
            } else {
                // not stored, so not answered: the sender keeps the message and sends it again
                busy = false;
                LOG.errorf("message not stored: %s", done.cause().getClass().getSimpleName());
                close("message not stored");
            }
        });
    }

    private boolean isInTime(long since) {
        return System.nanoTime() - since < settings.idleTime().toNanos();
    }

    private void answer(Optional<byte[]> answer) {
        answer.ifPresent(
                bytes -> socket.write(Buffer.buffer(MllpFrames.wrap(bytes))).onSuccess(written -> receiver.answered()));
        if (socket.writeQueueFull()) {
            socket.drainHandler(drained -> goOn());
        } else {
            goOn();
        }
    }

    private void goOn() {
        if (ended) {
            return;
        }
        restartIdleTimer(); // it may have run out while the message was at work
        if (waiting.isEmpty()) {
            readOn(true);
            watchTheFrame();
        }
        next();
    }

    /**
     * Stops reading at the socket itself, and not only handing on what was read: then the end of the stream is not seen either, and a
     * sender that has stopped writing still gets its answer.
     */
    private void readOn(boolean on) {
        ((NetSocketInternal) socket).channelHandlerContext().channel().config().setAutoRead(on);
    }

    private void restartIdleTimer() {
        vertx.cancelTimer(idleTimer);
        idleTimer = vertx.setTimer(settings.idleTime().toMillis(), idle -> {
            if (!busy) {
                close("idle");
            }
        });
    }

    private void close(String why) {
        LOG.infof("feed connection closed: %s, stray bytes %d", why, frames.strays());
        socket.close();
    }

    /** HTTP, or TLS on the plain port. */
    private static boolean isAnotherProtocol(Buffer bytes) {
        var start = bytes.getString(0, Math.min(bytes.length(), 8), "ISO-8859-1");
        return start.matches("(?s)[A-Z]{3,7} .*") || start.startsWith("\u0016\u0003");
    }
}
