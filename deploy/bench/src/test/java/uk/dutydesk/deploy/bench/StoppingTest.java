package uk.dutydesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoppingTest {

    @Test
    void whatWasAskedBeforeThereIsASearchIsToldToIt() {
        var stopped = new AtomicInteger();
        try (var stopping = new Stopping()) {
            stopping.ask();

            stopping.asks(stopped::incrementAndGet);
        }

        assertThat(stopped).hasValue(1);
    }

    @Test
    void aSearchIsAskedOnceTheProcessIs() {
        var stopped = new AtomicInteger();
        try (var stopping = new Stopping()) {
            stopping.asks(stopped::incrementAndGet);
            assertThat(stopped).hasValue(0);

            stopping.ask();
        }

        assertThat(stopped).hasValue(1);
    }
}
