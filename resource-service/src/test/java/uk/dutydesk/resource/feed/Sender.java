package uk.dutydesk.resource.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A hospital's system, as seen from its end of the line. */
final class Sender implements AutoCloseable {

    private final Socket socket;
    private final InputStream answers;

    Sender(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Over TLS. */
    Sender(SSLContext tls, int port) {
        try {
            var secure = (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
            secure.setSoTimeout(20_000);
            secure.startHandshake();
            socket = secure;
            answers = new BufferedInputStream(socket.getInputStream());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Sends one message and gives the code of the answer. */
    String send(String message) {
        return code(exchange(message.getBytes(StandardCharsets.UTF_8)));
    }

    String exchange(byte[] message) {
        write(MllpFrames.wrap(message));
        return answer();
    }

    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> answers(int many) {
        var answers = new ArrayList<String>();
        for (var each = 0; each < many; each++) {
            answers.add(answer());
        }
        return answers;
    }

    /** The next answer; null if the line was closed. */
    @Nullable String answerOrEnd() {
        try {
            var frame = new ByteArrayOutputStream();
            for (var each = answers.read(); each >= 0; each = answers.read()) {
                if (each == 0x1C) {
                    answers.read();
                    return frame.toString(StandardCharsets.UTF_8);
                }
                if (each != 0x0B) {
                    frame.write(each);
                }
            }
            return null;
        } catch (SocketException reset) {
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String answer() {
        var answer = answerOrEnd();
        if (answer == null) {
            throw new IllegalStateException("the line was closed");
        }
        return answer;
    }

    void finishWriting() {
        try {
            socket.shutdownOutput();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Breaks the line off: the other side sees a reset. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String code(String answer) {
        return acknowledged(answer, 1);
    }

    static String controlId(String answer) {
        return acknowledged(answer, 2);
    }

    static String reason(String answer) {
        return acknowledged(answer, 3);
    }

    private static String acknowledged(String answer, int field) {
        var separator = answer.substring(3, 4);
        var segment = answer.substring(answer.indexOf("\rMSA") + 1).split("\r", 2)[0];
        return segment.split(Pattern.quote(separator), -1)[field];
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
