package uk.dutydesk.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How each program of the stack is started. */
record Programs(Path project, Folder folder, Ports ports, int replicas, Duration clockOffset) {

    /** For programs that do little for long: warm soon, and no compiler that runs beside everything else. */
    private static final String SOON_WARM = "-XX:TieredStopAtLevel=1";

    private static final List<String> SMALL_JVM = List.of(
            "-Xms32m", // else a heap begins at its largest and never shrinks
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:+ExitOnOutOfMemoryError");

    Child kafka() {
        var libraries = project.resolve("deploy/local/target/lib") + "/*";
        var classes = project.resolve("deploy/local/target/classes").toString();
        return Child.java(
                "kafka",
                ports.kafka(),
                folder,
                concat(SMALL_JVM, SOON_WARM, "-Xmx256m", "-cp", classes + ":" + libraries),
                List.of(
                        Broker.class.getName(),
                        folder.kafka().toString(),
                        String.valueOf(ports.kafka()),
                        String.valueOf(ports.kafkaController())),
                Map.of("org.slf4j.simpleLogger.defaultLogLevel", "warn"));
    }

    List<Child> services() {
        return IntStream.range(0, replicas)
                .boxed()
                .flatMap(replica -> Ports.SERVICES.stream().map(service -> service(service, replica)))
                .toList();
    }

    private Child service(String service, int replica) {
        var module = service.equals("gateway") ? service : service + "-service";
        var name = replica == 0 ? module : module + "-" + (replica + 1);
        var program = project.resolve(module)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString();
        return Child.java(
                name,
                ports.of(service, replica),
                folder,
                options(service),
                List.of("-jar", program),
                settings(service, replica));
    }

    private static List<String> options(String service) {
        return switch (service) {
            case "gateway" -> concat(SMALL_JVM, SOON_WARM, "-Xmx112m");
            case "resource" ->
                concat(SMALL_JVM, "-Xmx192m"); // reads what hospitals send, all day: worth the second compiler
            default -> concat(SMALL_JVM, SOON_WARM, "-Xmx192m");
        };
    }

    private Map<String, String> settings(String service, int replica) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        settings.put("dutydesk.local", "true");
        settings.put("dutydesk.clock.offset", clockOffset.toString());
        settings.put("dutydesk.postgres.port", String.valueOf(ports.postgres()));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka());
        settings.put("quarkus.http.port", String.valueOf(ports.of(service, replica)));
        settings.put(
                "mp.jwt.verify.publickey.location",
                "http://127.0.0.1:%d/.well-known/jwks.json".formatted(ports.of("gateway", 0)));
        settings.put(
                "smallrye.jwt.max-time-to-live-secs", "43200"); // the tokens of deploy/local/token last twelve hours
        if (service.equals("gateway")) {
            settings.put("dutydesk.gateway.key-file", folder.key().toString());
            settings.put(
                    "dutydesk.gateway.demonstration-people",
                    project.resolve("deploy/seed/users.csv").toString());
            settings.put("dutydesk.services.rota", addresses("rota"));
            settings.put("dutydesk.services.assessments", addresses("assessment"));
            settings.put("dutydesk.services.resources", addresses("resource"));
        }
        if (service.equals("resource")) {
            settings.put("resource.feed.port", String.valueOf(ports.mllp(replica)));
            var certificates = new FeedCertificates(folder.feedCertificates());
            certificates.makeIfMissing();
            settings.put("resource.feed.tls.port", String.valueOf(ports.mllpTls(replica)));
            settings.put("resource.feed.tls.key-store", certificates.keyStore().toString());
            settings.put(
                    "resource.feed.tls.trust-store", certificates.trustStore().toString());
            settings.put("resource.feed.tls.password", FeedCertificates.PASSWORD);
        }
        return settings;
    }

    private String addresses(String service) {
        return IntStream.range(0, replicas)
                .mapToObj(replica -> "http://127.0.0.1:" + ports.of(service, replica))
                .collect(Collectors.joining(","));
    }

    private static List<String> concat(List<String> first, String... more) {
        return java.util.stream.Stream.concat(first.stream(), java.util.Arrays.stream(more))
                .toList();
    }
}
