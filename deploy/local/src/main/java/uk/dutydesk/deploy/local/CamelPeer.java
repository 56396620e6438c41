package uk.dutydesk.deploy.local;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Camel MLLP route in a process of its own, with as much memory and the same compiler as a service of the stack has. */
final class CamelPeer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LOOK_MILLIS = 200;

    private final Process process;
    private final int port;

    private CamelPeer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Null where the bench has not said where the peer's classes are. */
    static @Nullable CamelPeer start(int postgres) throws IOException, InterruptedException {
        var classes = System.getenv("DUTYDESK_PEER_CLASSPATH");
        if (classes == null) {
            return null;
        }
        var port = freePort();
        var process = new ProcessBuilder(
                        "java",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        classes,
                        "uk.dutydesk.deploy.bench.peer.camel.CamelMllp",
                        String.valueOf(port),
                        "jdbc:postgresql://127.0.0.1:%d/resource?user=resource_app&password=local".formatted(postgres))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        var peer = new CamelPeer(process, port);
        for (var waited = 0; waited < PATIENCE_MILLIS && process.isAlive(); waited += LOOK_MILLIS) {
            if (peer.listens()) {
                return peer;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        peer.close();
        throw new IllegalStateException("the peer does not listen");
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean listens() {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return line.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
