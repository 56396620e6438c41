package uk.dutydesk.resource.feed;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into MLLP frames, byte by byte: {@code VT message FS CR}. It does not care how the bytes were divided into
 * packets. A missing CR after FS is forgiven; bytes outside a frame are counted and dropped.
 */
final class MllpFrames {

    private static final int VT = 0x0B;
    private static final int FS = 0x1C;
    private static final int CR = 0x0D;
    private static final int LF = 0x0A;

    private final int longest;
    private final Consumer<byte[]> whole;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private boolean inside;
    private long strays;

    /** @param longest a frame of more bytes than this is not gone on with */
    MllpFrames(int longest, Consumer<byte[]> whole) {
        this.longest = longest;
        this.whole = whole;
    }

    /** Takes more of the stream; false if the limit was passed: the connection has to be closed */
    boolean accept(byte[] bytes) {
        for (var each : bytes) {
            if (!accept(each)) {
                return false;
            }
        }
        return true;
    }

    private boolean accept(byte each) {
        if (!inside) {
            if (each == VT) {
                inside = true;
            } else if (each != CR && each != LF) {
                strays++;
            }
            return true;
        }
        if (each == FS) {
            inside = false;
            whole.accept(frame.toByteArray());
            frame.reset();
            return true;
        }
        if (each == VT && frame.size() == 0) {
            return true;
        }
        if (frame.size() >= longest) {
            return false;
        }
        frame.write(each);
        return true;
    }

    /** A frame has begun and not ended. */
    boolean isInside() {
        return inside;
    }

    /** Bytes that belonged to no frame. */
    long strays() {
        return strays;
    }

    static byte[] wrap(byte[] message) {
        var wrapped = new byte[message.length + 3];
        wrapped[0] = VT;
        System.arraycopy(message, 0, wrapped, 1, message.length);
        wrapped[message.length + 1] = FS;
        wrapped[message.length + 2] = CR;
        return wrapped;
    }
}
