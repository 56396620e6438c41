package uk.dutydesk.resource.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What a sender is told: a code, its own MSH-10 byte for byte, and a fixed word. Nothing else of what it sent, and nothing of ours. */
record Answer(AnswerCode code, String reason) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    byte[] to(RawHeader header, Instant at) {
        var ours = !header.isPresent() || !header.hasSoundDelimiters();
        var separator = ours ? "|" : header.text(1);
        var encoding = ours ? "^~\\&" : header.text(2);
        var component = encoding.substring(0, 1);
        var answer = new ByteArrayOutputStream();
        var head = String.join(
                separator,
                "MSH",
                encoding,
                "DUTYDESK",
                "",
                "",
                "",
                TIME.format(at) + "+0000",
                "",
                "ACK" + component + header.type(2).replaceAll("[^A-Z0-9]", ""),
                UUID.randomUUID().toString().substring(0, 18),
                "P",
                "2.4");
        answer.writeBytes((head + "\rMSA" + separator + code + separator).getBytes(StandardCharsets.UTF_8));
        answer.writeBytes(header.raw(RawHeader.CONTROL_ID));
        answer.writeBytes((separator + reason + "\r").getBytes(StandardCharsets.US_ASCII));
        return answer.toByteArray();
    }
}
