package uk.dutydesk.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import uk.dutydesk.kit.time.LondonTime;

/** An instant, never a number and never a time without a zone. */
class InstantReader extends StdScalarDeserializer<Instant> {

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return LondonTime.parse(parser.getText());
        } catch (DateTimeException notATime) {
            return (Instant) context.handleWeirdStringValue(
                    Instant.class, parser.getText(), "a time needs a date and an offset, as in 2026-11-21T01:40:00Z");
        }
    }
}
