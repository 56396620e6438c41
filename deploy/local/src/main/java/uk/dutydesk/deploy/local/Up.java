package uk.dutydesk.deploy.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.local.seed.DemonstrationWorld;
import uk.dutydesk.deploy.local.seed.SeedClient;
import uk.dutydesk.deploy.local.seed.SeedTime;

/** Starts everything in order, says how far it is, then watches over it until it is told to stop. */
final class Up {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LOOK_MILLIS = 250;
    private static final Set<String> STOOD_ON = Set.of("postgres", "kafka");

    private final Options options;
    private final Folder folder;
    private final Ports ports;
    private final Clock clock;
    private final Postgres postgres;
    private final List<Child> children = new ArrayList<>();
    private final Readiness readiness = new Readiness();
    private final long startedAt = System.nanoTime();
    private volatile boolean stopping;
    private boolean ready;

    Up(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.folder = new Folder(options.data());
        this.ports = new Ports(options.portBase());
        this.postgres = new Postgres(folder, ports.postgres());
    }

    void run() throws InterruptedException, ExecutionException, TimeoutException {
        folder.create();
        refuseASecond();
        endLeftovers();
        ports.requireFree(options.replicas());
        options.at().ifPresent(at -> folder.keepClockOffset(Duration.between(clock.instant(), at)));
        var hook = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);

        var programs = new Programs(project(), folder, ports, options.replicas(), folder.clockOffset());
        say("starting PostgreSQL and Kafka");
        var kafka = programs.kafka();
        var database = postgres.program();
        start(kafka);
        start(database);
        waitUntil("PostgreSQL", database, postgres::isReady);
        postgres.createDatabases();
        waitUntil("Kafka", kafka, () -> Broker.answersAt(ports.kafka()));
        new Topics(ports.kafka()).create();

        say("starting the services");
        var services = programs.services();
        services.forEach(this::start);
        for (var service : services) {
            waitUntil(service.name(), service, () -> readiness.of(service.port()));
            say(service.name() + " is ready");
        }
        if (!options.has("empty") && !folder.isSeeded()) {
            seed();
        }
        System.gc(); // what unpacking and seeding needed goes back to the machine: from here on this process only
        // watches
        ready = true;
        note();
        announce();
        watch();
    }

    private void seed() {
        say("loading the demonstration world");
        var services = Map.of(
                "rota", address("rota"),
                "assessments", address("assessment"),
                "resources", address("resource"));
        var time = new SeedTime(clock.instant().plus(folder.clockOffset()));
        DemonstrationWorld.load(new SeedClient(services, new LocalTokens(folder.key())), time, this::say);
        folder.markSeeded(time.T0().toString());
    }

    private URI address(String service) {
        return LocalTokens.address(ports.of(service, 0));
    }

    private void watch() throws InterruptedException {
        while (!stopping) {
            Thread.sleep(LOOK_MILLIS);
            for (var child : children) {
                if (!stopping && child.revive()) {
                    say(child.name() + " ended; started it again");
                    note();
                }
            }
        }
    }

    private void start(Child child) {
        children.add(child);
        child.start();
        note();
    }

    /** Services first, then what they stand on. */
    private void stop() {
        stopping = true;
        var services = children.stream()
                .filter(child -> !STOOD_ON.contains(child.name()))
                .toList();
        services.forEach(Child::askToEnd);
        services.forEach(Child::waitUntilEnded);
        children.forEach(Child::askToEnd);
        children.forEach(Child::waitUntilEnded);
        folder.forgetRunning();
        say("stopped");
    }

    private interface Question {
        boolean ask() throws InterruptedException;
    }

    private void waitUntil(String what, Child child, Question isReady) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady.ask()) {
            if (!child.isAlive()) {
                throw new Options.Refused(
                        what + " ended while starting; see " + folder.logs().resolve(child.name() + ".log"));
            }
            if (System.nanoTime() > end) {
                throw new Options.Refused(
                        what + " did not get ready; see " + folder.logs().resolve(child.name() + ".log"));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void refuseASecond() {
        folder.running()
                .flatMap(running -> new Ours(folder).find(running.launcher()))
                .ifPresent(other -> {
                    if (other.pid() != ProcessHandle.current().pid()) {
                        throw new Options.Refused(
                                "Duty Desk is already running with this data (process %d). Stop it with deploy/local/down."
                                        .formatted(other.pid()));
                    }
                });
    }

    /** What a launcher that was killed left running: ended by pid, after looking that it is ours. */
    private void endLeftovers() {
        folder.running().ifPresent(running -> {
            var ours = new Ours(folder);
            var left = running.programs().stream()
                    .filter(program -> ours.find(program.pid()).isPresent())
                    .toList();
            if (!left.isEmpty()) {
                say("ending %d programs that an earlier start left behind".formatted(left.size()));
                left.forEach(program -> ProcessHandle.of(program.pid()).ifPresent(ProcessHandle::destroy));
                left.forEach(program -> ours.end(program.pid()));
            }
            folder.forgetRunning();
        });
    }

    private void note() {
        var programs = new ArrayList<Running.Program>();
        children.forEach(child -> programs.add(new Running.Program(child.name(), child.pid(), child.port())));
        folder.note(new Running(ProcessHandle.current().pid(), ports.base(), options.replicas(), ready, programs));
    }

    private void announce() {
        var time = clock.instant().plus(folder.clockOffset());
        say("Duty Desk is ready: http://127.0.0.1:%d (its time is %s)".formatted(ports.base(), time));
        if (folder.isSeeded()) {
            say(
                    "Sign in as fionnuala (AMHP on duty tonight), priya (service manager) or another of the people listed there.");
        }
        say("Bed messages (MLLP): 127.0.0.1:%d, with certificates %d. Stop with Ctrl-C or deploy/local/down."
                .formatted(ports.mllp(0), ports.mllpTls(0)));
    }

    private void say(@Nullable String text) {
        System.out.printf("%5.1f s  %s%n", (System.nanoTime() - startedAt) / 1e9, text);
    }

    static Path project() {
        return Path.of(System.getProperty("dutydesk.root", "."))
                .toAbsolutePath()
                .normalize();
    }
}
