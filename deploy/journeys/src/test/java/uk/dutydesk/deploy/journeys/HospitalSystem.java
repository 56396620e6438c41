package uk.dutydesk.deploy.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A trust's patient system: it speaks HL7 v2 over MLLP and waits for the acknowledgement. */
record HospitalSystem(int port) {

    private static final DateTimeFormatter HL7 =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Europe/London"));

    /** Admits a person to a bed; returns the acknowledgement. */
    String admits(String location, String messageId, Instant at) {
        var time = HL7.format(at);
        return send(
                "MSH|^~\\&|WEXPAS|ZX1|DUTYDESK|WEX|%1$s||ADT^A01|%2$s|P|2.4\rEVN|A01|%1$s|||TEST|%1$s\rPID|1||%2$s^^^ZX1||X^Y\rPV1|1|I|%3$s\r"
                        .formatted(time, messageId, location));
    }

    /** As another hospital, which this stack reads in the textbook's way. */
    String tells(String trigger, String location, String person, String messageId, Instant at) {
        var time = HL7.format(at);
        return send(
                "MSH|^~\\&|KILLPAS|KILL|DUTYDESK|WEX|%1$s||ADT^%5$s|%2$s|P|2.4\rEVN|%5$s|%1$s\rPID|1||%4$s^^^K||X^Y\rPV1|1|I|%3$s\r"
                        .formatted(time, messageId, location, person, trigger));
    }

    private String send(String message) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("\u000b" + message + "\u001c\r").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            for (var next = socket.getInputStream().read();
                    next != -1 && next != 0x1c;
                    next = socket.getInputStream().read()) {
                answer.append((char) next);
            }
            return answer.toString();
        } catch (IOException notSent) {
            throw new UncheckedIOException(notSent);
        }
    }
}
