package uk.dutydesk.deploy.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the contract (deploy/contracts/events.asyncapi.yml), and how far their readers are behind. */
record Topics(int port) {

    static final List<String> NAMES = List.of(
            "dutydesk.rota.duties",
            "dutydesk.rota.amhps",
            "dutydesk.rota.visits",
            "dutydesk.assessment.assessments",
            "dutydesk.assessment.needs",
            "dutydesk.assessment.clocks",
            "dutydesk.resource.doctors",
            "dutydesk.resource.beds",
            "dutydesk.resource.conveyances");

    /** Enough for three replicas of a reader; one aggregate's facts are always in one. */
    private static final int PARTITIONS = 3;

    private static final int PATIENCE_SECONDS = 30;

    void create() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = admin()) {
            var wanted = NAMES.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            for (var creation : admin.createTopics(wanted).values().values()) {
                try {
                    creation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }
    }

    /** Events each consumer group has still to apply; the gateway's groups are left out, they only tell screens. */
    Map<String, Long> consumerLag() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = admin()) {
            var lags = new TreeMap<String, Long>();
            for (var group : admin.listGroups().all().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                if (!group.groupId().startsWith("gateway-")) {
                    lags.put(group.groupId(), lagOf(admin, group.groupId()));
                }
            }
            return lags;
        }
    }

    private static long lagOf(Admin admin, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        var applied = admin.listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var ends = new java.util.HashMap<org.apache.kafka.common.TopicPartition, OffsetSpec>();
        applied.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        var lag = 0L;
        for (var end : admin.listOffsets(ends)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .entrySet()) {
            var offset = applied.get(end.getKey());
            lag += offset == null ? 0 : end.getValue().offset() - offset.offset();
        }
        return lag;
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "request.timeout.ms",
                "5000",
                "default.api.timeout.ms",
                "20000"));
    }
}
