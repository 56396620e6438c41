package uk.dutydesk.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text in Unicode's composed form. NUL and lone surrogates are refused here, because PostgreSQL refuses them later and less kindly. */
class TextReader extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        if (text == null) {
            return null;
        }
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            return (String)
                    context.handleWeirdStringValue(String.class, "", "the text holds a character that cannot be kept");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
