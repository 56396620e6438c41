package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.resource.bed.SearchesFirst;

/** A message gives way to those who search for a bed. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class MessagesGiveWayTest {

    @Inject
    MllpListener listener;

    private final AtomicInteger gaveWay = new AtomicInteger();

    @Test
    void beforeItIsWorkedOn() {
        QuarkusMock.installMockForType(new Noting(), SearchesFirst.class);

        try (var sender = new Sender(listener.port())) {
            assertThat(sender.send(Adt.of("A01", "0900").in("1").text())).isEqualTo("AA");
        }

        assertThat(gaveWay).hasValue(1);
    }

    private final class Noting extends SearchesFirst {

        Noting() {
            super(Clock.systemUTC());
        }

        @Override
        public void giveWay() {
            gaveWay.incrementAndGet();
            super.giveWay();
        }
    }
}
