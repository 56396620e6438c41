package uk.dutydesk.resource.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** From bytes to R4 resources and back. What would cost a parser dear, or what it would guess at, is refused before it is asked. */
@ApplicationScoped
class FhirText {

    static final String JSON = "application/fhir+json";
    static final String XML = "application/fhir+xml";

    /** Longest body in bytes, unpacked. */
    static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 60;
    private static final JsonFactory SCANNER = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    /** Made when first needed: it knows all of R4 by name, and a stack whose hospitals speak HL7 v2 has no use for it. */
    private static final class R4 {
        private static final FhirContext CONTEXT = context();

        private static FhirContext context() {
            var context = FhirContext.forR4();
            context.setParserErrorHandler(new StrictErrorHandler());
            return context;
        }
    }

    Resource parse(byte[] body, @Nullable String contentType, @Nullable String encoding) {
        var text = text(unpacked(body, encoding));
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("fhirversion=") && !type.contains("fhirversion=4.0")) {
            throw FhirRefused.malformed("This is FHIR R4 (4.0).");
        }
        try {
            return type.contains("xml") ? xml(text) : json(text);
        } catch (DataFormatException | IllegalArgumentException | ClassCastException notR4) {
            throw FhirRefused.malformed("Not a FHIR R4 resource, or not a correct one.");
        }
    }

    private static Resource json(String text) {
        if (!text.startsWith("{")) {
            throw FhirRefused.malformed("Not JSON.");
        }
        try (JsonParser tokens = SCANNER.createParser(text)) {
            while (tokens.nextToken() != null) {
                // only looked at: nested too deeply, or one name twice, and it throws
            }
        } catch (JsonProcessingException notSound) {
            throw FhirRefused.malformed("Not sound JSON: a name twice, nested too deeply, or broken.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (Resource) parser(true).parseResource(text);
    }

    private static Resource xml(String text) {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw FhirRefused.malformed("A document type is not read.");
        }
        if (!text.startsWith("<")) {
            throw FhirRefused.malformed("Not XML.");
        }
        return (Resource) parser(false).parseResource(text);
    }

    private static IParser parser(boolean json) {
        return json ? R4.CONTEXT.newJsonParser() : R4.CONTEXT.newXmlParser();
    }

    String write(Resource resource, boolean xml) {
        return parser(!xml).encodeResourceToString(resource);
    }

    Resource read(String ours) {
        return (Resource) parser(true).parseResource(ours);
    }

    String outcome(FhirRefused refused, boolean xml) {
        return write(outcome(OperationOutcome.IssueSeverity.ERROR, refused.code(), refused.words()), xml);
    }

    static OperationOutcome outcome(OperationOutcome.IssueSeverity severity, String code, String words) {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(severity)
                .setCode(OperationOutcome.IssueType.fromCode(code))
                .setDiagnostics(words);
        return outcome;
    }

    static String type(boolean xml) {
        return (xml ? XML : JSON) + ";charset=UTF-8";
    }

    static boolean wantsXml(@Nullable String accept) {
        return accept != null && accept.contains("xml") && !accept.contains("json");
    }

    private static byte[] unpacked(byte[] body, @Nullable String encoding) {
        if (body.length > LONGEST) {
            throw tooLong();
        }
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new FhirRefused(415, "not-supported", "That content encoding is not read.");
        }
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            var plain = packed.readNBytes(LONGEST + 1);
            if (plain.length > LONGEST) {
                throw tooLong();
            }
            return plain;
        } catch (IOException notGzip) {
            throw FhirRefused.malformed("Not gzip.");
        }
    }

    private static FhirRefused tooLong() {
        return new FhirRefused(413, "too-long", "More than 1 MiB.");
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.replace("\uFEFF", "").strip();
        } catch (CharacterCodingException notUtf8) {
            throw FhirRefused.malformed("Not UTF-8.");
        }
    }
}
