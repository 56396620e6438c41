package uk.dutydesk.rota.followed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:1::1"
            })
    void goesNowhereInside(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.107.6.152", "100.128.0.1", "172.32.0.1", "2603:1000::1"})
    void goesToThePublicInternet(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.example/a.ics", "file:///etc/passwd", "ftp://calendar.example/a", "https://",
                "https://me:secret@calendar.example/a.ics", "https://calendar.example:8443/a.ics", "calendar.example",
                        "https://a b"
            })
    void readsNoOtherAddress(String address) {
        assertThatThrownBy(() -> Addresses.read(address, false)).isInstanceOf(CalendarRefused.class);
    }

    @Test
    void readsOutlooksOwnWayOfWritingIt() {
        assertThat(Addresses.read("webcal://calendar.example/a.ics", false))
                .hasToString("https://calendar.example/a.ics");
    }

    @Test
    void followsThisMachineOnlyWhereItMay() {
        assertThat(Addresses.read("http://127.0.0.1:99/a.ics", true)).hasPort(99);
        assertThatThrownBy(() -> Addresses.read("http://127.0.0.1:99/a.ics", false))
                .isInstanceOf(CalendarRefused.class);
        assertThatThrownBy(() -> Addresses.resolve(Addresses.read("https://127.0.0.1/a.ics", false), false))
                .hasMessageContaining("not on the public internet");
    }
}
