package uk.dutydesk.deploy.local.seed;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Bed messages that came before the demonstration began: those of a ward that nobody has entered wait to be looked at. */
final class StoredMessages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'+0000'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private StoredMessages() {}

    static void load(SeedClient api, SeedTime time) {
        for (var row : SeedRow.of("messages.csv")) {
            var received = time.at(row.get("received"));
            var sent = TIME.format(received);
            var message = String.join(
                    "\r",
                    "MSH|^~\\&|" + row.get("application") + "|" + row.get("facility") + "|DUTYDESK|REGION|" + sent
                            + "||ADT^" + row.get("trigger") + "|" + row.get("number") + "|P|" + row.get("version"),
                    "EVN|" + row.get("trigger") + "|" + sent,
                    "PID|1||" + row.get("person") + "^^^" + row.get("facility") + "||SAMPLE^PERSON",
                    "PV1|1|I|" + row.get("location"));
            api.post(
                    "OPERATOR",
                    "",
                    "",
                    "/api/resources/feeds/messages",
                    Map.of("message", message, "receivedAt", received));
        }
    }
}
