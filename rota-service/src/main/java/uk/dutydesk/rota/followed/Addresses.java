package uk.dutydesk.rota.followed;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses we go to for somebody: https on the public internet. Whoever may say where a server fetches from may otherwise make
 * it fetch from its own insides. The name is looked up once, and what it gave is what is connected to.
 */
final class Addresses {

    private Addresses() {}

    /** Outlook writes {@code webcal://}, which is https. */
    static URI read(String text, boolean loopback) {
        var address = text.strip().replaceFirst("(?i)^webcals?://", "https://");
        try {
            var uri = URI.create(address);
            var secure = "https".equalsIgnoreCase(uri.getScheme());
            var local = loopback && "http".equalsIgnoreCase(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
            if (uri.getHost() == null || uri.getUserInfo() != null || !(secure || local)) {
                throw new CalendarRefused(Trouble.ADDRESS);
            }
            if (!local && uri.getPort() != -1 && uri.getPort() != 443) {
                throw new CalendarRefused(Trouble.ADDRESS);
            }
            return uri;
        } catch (IllegalArgumentException noAddress) {
            throw new CalendarRefused(Trouble.ADDRESS);
        }
    }

    /** Where to connect. Refused where any address of the name is not public: an attacker would choose which of them is used. */
    static InetAddress resolve(URI uri, boolean loopback) {
        try {
            var found = List.of(InetAddress.getAllByName(uri.getHost()));
            if (!found.stream().allMatch(each -> isPublic(each) || (loopback && each.isLoopbackAddress()))) {
                throw new CalendarRefused(Trouble.NOT_PUBLIC);
            }
            return found.get(0);
        } catch (UnknownHostException nobody) {
            throw new CalendarRefused(Trouble.NO_ANSWER);
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address four
                ? isPublic4(four.getAddress())
                : address instanceof Inet6Address six && isPublic6(six.getAddress());
    }

    /** Neither "this network", shared (100.64/10), protocol (192.0.0/24), benchmark (198.18/15) nor reserved (240/4). */
    private static boolean isPublic4(byte[] octets) {
        var first = octets[0] & 0xff;
        var second = octets[1] & 0xff;
        return first != 0
                && first != 10
                && first != 127
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && octets[2] == 0)
                && !(first == 198 && (second == 18 || second == 19))
                && first < 240;
    }

    /** Global unicast only (2000::/3), and none of the ways to write an IPv4 address in it (6to4, Teredo, NAT64). */
    private static boolean isPublic6(byte[] octets) {
        var global = (octets[0] & 0xe0) == 0x20;
        var sixToFour = octets[0] == 0x20 && octets[1] == 0x02;
        var teredo = Arrays.equals(Arrays.copyOf(octets, 4), new byte[] {0x20, 0x01, 0, 0});
        return global && !sixToFour && !teredo;
    }
}
