package uk.dutydesk.resource.feed;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parsed message: its segments in order. HAPI parses it without validation (which refuses a third of real messages) and without the
 * message structures of any one version, because what we read, PID, PV1, EVN and a few more, is the same in all of them.
 */
final class AdtMessage {

    private static final HapiContext CONTEXT = context();

    private final List<Segment> segments;

    private AdtMessage(List<Segment> segments) {
        this.segments = segments;
    }

    static AdtMessage parse(String text) {
        try {
            var message = new PipeParser(CONTEXT).parse(text);
            var segments = new ArrayList<Segment>();
            for (var name : message.getNames()) {
                for (var structure : message.getAll(name)) {
                    segments.add((Segment) structure);
                }
            }
            return new AdtMessage(segments);
        } catch (HL7Exception | RuntimeException | LinkageError notReadable) {
            // whatever a parser throws at a stranger's text, the message is set aside and the next one is read
            throw new NotUnderstood("not-parseable");
        }
    }

    private static HapiContext context() {
        var context = new DefaultHapiContext(new GenericModelClassFactory());
        context.setValidationContext(ValidationContextFactory.noValidation());
        return context;
    }

    /** The segments of that name, in order. */
    List<Part> all(String name) {
        return segments.stream()
                .filter(segment -> segment.getName().equals(name))
                .map(Part::new)
                .toList();
    }

    /** The first segment of that name, or one without content. */
    Part first(String name) {
        return all(name).stream().findFirst().orElse(Part.ABSENT);
    }

    /** What is legal, is read in one way of several, and may not be what the sender meant; as codes, to be counted. */
    List<String> oddities() {
        var found = new ArrayList<String>();
        var visits = all("PV1");
        if (visits.size() > all("PID").size()) {
            found.add("second-visit");
        }
        for (var visit : visits) {
            if (visit.repetitions(3) > 1) {
                found.add("repeated-location");
            }
            if (visit.get(3).equals("\"\"") || visit.get(3, 3).equals("\"\"")) {
                found.add("deleted-location");
            }
        }
        return found;
    }

    /** One segment, read leniently: what is not there is empty. */
    static final class Part {

        static final Part ABSENT = new Part(null);

        private final @Nullable Segment segment;

        private Part(@Nullable Segment segment) {
            this.segment = segment;
        }

        boolean isPresent() {
            return segment != null;
        }

        /** A component of a field's first repetition; {@code ""} where there is none. */
        String get(int field, int component) {
            if (segment == null) {
                return "";
            }
            try {
                return Objects.requireNonNullElse(Terser.get(segment, field, 0, component, 1), "");
            } catch (HL7Exception | RuntimeException notThere) {
                return "";
            }
        }

        String get(int field) {
            return get(field, 1);
        }

        int repetitions(int field) {
            try {
                return segment == null ? 0 : segment.getField(field).length;
            } catch (HL7Exception | RuntimeException notThere) {
                return 0;
            }
        }
    }
}
