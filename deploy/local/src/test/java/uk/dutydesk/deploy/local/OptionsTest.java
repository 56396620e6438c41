package uk.dutydesk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void areReadWithTheirValues() {
        var options = Options.parse(new String[] {"--port-base", "9000", "--empty", "rota"});

        assertThat(options.portBase()).isEqualTo(9000);
        assertThat(options.has("empty")).isTrue();
        assertThat(options.words()).containsExactly("rota");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port-base", "--nonsense", "--port-base 80", "--replicas 9", "--replicas two"})
    void areRefusedWhenTheyMakeNoSense(String line) {
        assertThatThrownBy(() -> {
                    var options = Options.parse(line.split(" ", -1));
                    options.portBase();
                    options.replicas();
                })
                .isInstanceOf(Options.Refused.class);
    }

    @Test
    void aPortThatIsTakenIsRefusedByItsNumber() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(taken.getLocalPort());

            assertThatThrownBy(() -> ports.requireFree(1))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }
}
