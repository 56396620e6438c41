package uk.dutydesk.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** Which program listens where, counted from one base. A second replica listens 100 higher. */
record Ports(int base) {

    static final List<String> SERVICES = List.of("gateway", "rota", "assessment", "resource");

    private static final int REPLICA = 100;

    int of(String service, int replica) {
        return base + SERVICES.indexOf(service) + REPLICA * replica;
    }

    int postgres() {
        return base + 10;
    }

    int kafka() {
        return base + 11;
    }

    int kafkaController() {
        return base + 12;
    }

    int mllp(int replica) {
        return base + 20 + REPLICA * replica;
    }

    int mllpTls(int replica) {
        return base + 21 + REPLICA * replica;
    }

    /** Refuses to start beside another program: a readiness check would believe any server on that port. */
    void requireFree(int replicas) {
        var services = IntStream.range(0, replicas)
                .boxed()
                .flatMap(replica -> SERVICES.stream().map(name -> of(name, replica)));
        var wanted = java.util.stream.Stream.concat(
                        services,
                        java.util.stream.Stream.of(postgres(), kafka(), kafkaController(), mllp(0), mllpTls(0)))
                .toList();
        for (var port : wanted) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                throw new Options.Refused(
                        "Port %d is taken by another program. Choose others: --port-base N uses N to N+21."
                                .formatted(port));
            }
        }
    }
}
