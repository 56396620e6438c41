package uk.dutydesk.deploy.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dutydesk.deploy.local.seed.SeedClient;

/** The small commands: each asks or tells a stack that is running, or its data. */
final class Commands {

    private final Options options;
    private final Folder folder;
    private final Clock clock;

    Commands(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.folder = new Folder(options.data());
    }

    void down() {
        var launcher = folder.running().flatMap(running -> new Ours(folder).find(running.launcher()));
        if (launcher.isEmpty()) {
            System.out.println("Duty Desk is not running with this data.");
            return;
        }
        launcher.get().destroy();
        for (var patience = 0; launcher.get().isAlive() && patience < 3; patience++) {
            Ours.waitFor(launcher.get());
        }
        System.out.println(launcher.get().isAlive() ? "Duty Desk is still stopping." : "Duty Desk has stopped.");
    }

    /** Ends one program; the launcher, which watches, starts it again. */
    void restart() {
        if (options.words().size() != 1) {
            throw new Options.Refused("Say which program: deploy/local/restart NAME (deploy/local/status lists them).");
        }
        var name = options.words().get(0);
        var program = running().programs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Options.Refused("There is no program " + name + "; deploy/local/status lists them."));
        new Ours(folder).end(program.pid());
        System.out.println(name + " was ended and will be started again.");
    }

    void reset() throws IOException {
        if (folder.running()
                .flatMap(running -> new Ours(folder).find(running.launcher()))
                .isPresent()) {
            throw new Options.Refused("Duty Desk is running with this data. Stop it first: deploy/local/down.");
        }
        for (var part : List.of("postgres", "kafka", "keys", "logs", "seeded", "clock-offset", "running.json")) {
            Folder.delete(folder.root().resolve(part));
        }
        System.out.println("All data of this Duty Desk is gone.");
    }

    void token() {
        if (options.text("role").isEmpty()) {
            throw new Options.Refused(
                    "Say for which role: deploy/local/token --role AMHP [--authority WEX] [--person A19 or org:ZX1].");
        }
        System.out.println(new LocalTokens(folder.key())
                .of(options.text("role"), options.text("authority"), options.text("person")));
    }

    /** Reads SQL from standard input and prints the rows as CSV. It can read and no more. */
    void sql() throws SQLException, IOException {
        if (options.words().size() != 1
                || !Ports.SERVICES.contains(options.words().get(0))) {
            throw new Options.Refused(
                    "Say whose database: deploy/local/sql " + String.join("|", Ports.SERVICES) + " < query.sql");
        }
        var query = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .collect(Collectors.joining("\n"));
        try (var connection =
                Postgres.connect(running().ports().postgres(), options.words().get(0))) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                new CsvTable(System.out).print(rows);
            }
        }
    }

    /** Marks every kept outbox row as unpublished; the relays send them again, and consumers drop what they know. */
    void replayOutbox() throws SQLException {
        var services = options.words().isEmpty() ? List.of("rota", "assessment", "resource") : options.words();
        for (var service : services) {
            try (var connection = Postgres.connect(running().ports().postgres(), service);
                    var statement = connection.createStatement()) {
                var rows =
                        statement.executeUpdate("update outbox set published_at = null where published_at is not null");
                System.out.printf("%s: %d facts are being published again%n", service, rows);
            }
        }
    }

    /** Lists the facts that could not be applied and wait; {@code --set-aside POSITION} gives one up, so that later ones may go on. */
    void parked() throws SQLException {
        if (options.words().size() != 1) {
            throw new Options.Refused(
                    "Say whose: deploy/local/parked rota|assessment|resource [--set-aside POSITION].");
        }
        try (var connection =
                Postgres.connect(running().ports().postgres(), options.words().get(0))) {
            if (!options.text("set-aside").isEmpty()) {
                setAside(connection, options.text("set-aside"));
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select position, consumer, fact, aggregate_id, reason, attempts, parked_at, try_again_at
                              from parked_event where resolved_at is null order by position limit 500
                            """)) {
                new CsvTable(System.out).print(rows);
            }
        }
    }

    private static void setAside(Connection connection, String position) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update parked_event set resolved_at = kit_now(), resolution = 'SET_ASIDE'
                 where position::text = ? and resolved_at is null
                """)) {
            statement.setString(1, position);
            if (statement.executeUpdate() == 0) {
                throw new Options.Refused("No parked fact waits at position " + position + ".");
            }
        }
    }

    /** Sends the message with which the hospital's own system ends the story, at this stack's time. */
    void admit() throws IOException {
        var now = clock.instant().plus(folder.clockOffset());
        var answer = AdtSender.send(running().ports().mllp(0), AdtSender.admission(now));
        System.out.println(answer.replace('\r', '\n').strip());
    }

    /** Measures how fast bed messages are stored, applied and answered, beside plain inserts into the same database. */
    void benchFeed() throws Exception {
        var ports = running().ports();
        var resources = Map.of("resources", LocalTokens.address(ports.of("resource", 0)));
        var api = new SeedClient(resources, new LocalTokens(folder.key()));
        var now = clock.instant().plus(folder.clockOffset());
        new FeedBench(ports.mllp(0), ports.postgres(), api, now).run();
        new ResyncBench(ports.mllp(0), ports.postgres(), api, now).run();
    }

    private Running running() {
        return folder.running()
                .filter(running -> new Ours(folder).find(running.launcher()).isPresent())
                .orElseThrow(() ->
                        new Options.Refused("Duty Desk is not running with this data. Start it with deploy/local/up."));
    }
}
