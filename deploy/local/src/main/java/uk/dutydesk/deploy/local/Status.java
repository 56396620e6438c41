package uk.dutydesk.deploy.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Every program, whether it is ready, and how far events lag. */
record Status(
        List<Line> processes, Map<String, Long> outboxLag, Map<String, Long> consumerLag, Map<String, Long> parked) {

    private static final String UNPUBLISHED = "select count(*) from outbox where published_at is null";
    private static final String PARKED = "select count(*) from parked_event where resolved_at is null";

    record Line(String name, long pid, int port, boolean ready, String version) {}

    static Status of(Options options) throws InterruptedException {
        var folder = new Folder(options.data());
        var running = folder.running()
                .orElseThrow(() ->
                        new Options.Refused("Duty Desk is not running with this data. Start it with deploy/local/up."));
        var version = version();
        var lines = new ArrayList<Line>();
        for (var program : running.programs()) {
            lines.add(new Line(program.name(), program.pid(), program.port(), isReady(folder, program), version));
        }
        return new Status(
                lines,
                counts(running.ports(), UNPUBLISHED),
                consumerLag(running.ports()),
                counts(running.ports(), PARKED));
    }

    void print(boolean asJson) throws JsonProcessingException {
        if (asJson) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(this));
            return;
        }
        processes.forEach(line -> System.out.printf(
                "%-22s %8d  port %-6d %-9s %s%n",
                line.name(), line.pid(), line.port(), line.ready() ? "ready" : "not ready", line.version()));
        System.out.println("facts waiting to be published: " + outboxLag);
        System.out.println("facts waiting to be applied:   " + consumerLag);
        System.out.println("facts parked (deploy/local/parked): " + parked);
    }

    private static boolean isReady(Folder folder, Running.Program program) throws InterruptedException {
        if (new Ours(folder).find(program.pid()).isEmpty()) {
            return false;
        }
        return switch (program.name()) {
            case "postgres", "kafka" -> Broker.answersAt(program.port());
            default -> new Readiness().of(program.port());
        };
    }

    private static Map<String, Long> counts(Ports ports, String query) {
        var found = new TreeMap<String, Long>();
        for (var service : Ports.SERVICES) {
            try (var connection = Postgres.connect(ports.postgres(), service);
                    var statement = connection.createStatement();
                    var count = statement.executeQuery(query)) {
                count.next();
                found.put(service, count.getLong(1));
            } catch (SQLException notAnswering) {
                found.put(service, -1L);
            }
        }
        return found;
    }

    private static Map<String, Long> consumerLag(Ports ports) throws InterruptedException {
        try {
            return Broker.answersAt(ports.kafka()) ? new Topics(ports.kafka()).consumerLag() : Map.of();
        } catch (ExecutionException | TimeoutException notAnswering) {
            return Map.of();
        }
    }

    /** What was built, as the build script noted it. */
    private static String version() {
        try {
            return Files.readString(Up.project().resolve("deploy/local/target/version"))
                    .strip();
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
