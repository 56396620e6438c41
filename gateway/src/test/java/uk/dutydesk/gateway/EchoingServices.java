package uk.dutydesk.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands behind the gateway and answers with the headers and body that reached it. */
public class EchoingServices implements QuarkusTestResourceLifecycleManager {

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            echo.createContext("/", EchoingServices::answer);
            echo.setExecutor(Executors.newCachedThreadPool());
            echo.start();
            server = echo;
            return Map.of(
                    "dutydesk.services.rota",
                    "http://127.0.0.1:" + echo.getAddress().getPort());
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders()
                .forEach((name, values) -> text.append(name.toLowerCase(java.util.Locale.ROOT) + ": " + values + "\n"));
        text.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
