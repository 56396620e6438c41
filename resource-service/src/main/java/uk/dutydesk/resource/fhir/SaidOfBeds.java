package uk.dutydesk.resource.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.feed.TellingNews;

/** What a Location or an Encounter says of a bed, in our own words. A reference is a name here and is never followed. */
final class SaidOfBeds {

    static final String BED_STATUS = "http://terminology.hl7.org/CodeSystem/v2-0116";

    /** The bed of such an Encounter is somebody's, now or soon. */
    private static final Set<EncounterStatus> TAKES_A_BED = EnumSet.of(
            EncounterStatus.PLANNED,
            EncounterStatus.ARRIVED,
            EncounterStatus.TRIAGED,
            EncounterStatus.INPROGRESS,
            EncounterStatus.ONLEAVE);

    private SaidOfBeds() {}

    static boolean isBed(Location location) {
        return isBed(location.getPhysicalType());
    }

    static boolean isBed(CodeableConcept physicalType) {
        return physicalType.getCoding().stream().anyMatch(coding -> "bd".equals(coding.getCode()));
    }

    /** A status of another system, or none, is no status: the bed is unknown then, and never free. */
    static TellingNews.OfBed of(Location location, Instant received) {
        var status = location.getOperationalStatus();
        var code = BED_STATUS.equals(status.getSystem()) && status.getCode() != null ? status.getCode() : "";
        var closed = location.getStatus() == Location.LocationStatus.SUSPENDED
                || location.getStatus() == Location.LocationStatus.INACTIVE;
        return new TellingNews.OfBed(
                location.getIdElement().getIdPart(),
                closed ? "C" : code,
                times(location.getMeta().getLastUpdated(), null, received));
    }

    /**
     * What an Encounter says of a person.
     *
     * @param place where it says that they are; null where it names no such place
     * @param identifiers gives a person's own identifier for a reference, where the same bundle tells it
     * @return empty where it says nothing of where anybody is
     */
    static Optional<TellingNews.OfPerson> of(
            Encounter encounter,
            Encounter.@Nullable EncounterLocationComponent place,
            UnaryOperator<String> identifiers,
            Instant received) {
        var status = encounter.getStatus();
        var person = person(encounter, identifiers);
        if (person.isEmpty() || status == null) {
            return Optional.empty();
        }
        var bed = place == null ? null : bed(place.getLocation(), identifiers);
        var updated = encounter.getMeta().getLastUpdated();
        var since = place == null ? null : place.getPeriod().getStart();
        return switch (status) {
            case PLANNED -> of(person, TellingNews.Happening.EXPECTED, bed, times(updated, null, received));
            case ARRIVED, TRIAGED, INPROGRESS ->
                of(person, TellingNews.Happening.THERE, bed, times(since, updated, received));
            case ONLEAVE -> of(person, TellingNews.Happening.ON_LEAVE, bed, times(updated, null, received));
            case FINISHED ->
                of(
                        person,
                        TellingNews.Happening.LEFT,
                        bed,
                        times(encounter.getPeriod().getEnd(), updated, received));
            case CANCELLED, ENTEREDINERROR ->
                of(person, TellingNews.Happening.NEVER_CAME, bed, times(updated, null, received));
            case UNKNOWN, NULL -> Optional.empty();
        };
    }

    private static Optional<TellingNews.OfPerson> of(
            String person, TellingNews.Happening happening, @Nullable String bed, List<Instant> times) {
        return Optional.of(new TellingNews.OfPerson(person, happening, bed, times));
    }

    /** The classes of FHIR in the letters that profiles know: inpatient, emergency, outpatient, not said; else as sent. */
    static String patientClass(Encounter encounter) {
        var code = encounter.getClass_().getCode();
        return switch (code == null ? "" : code) {
            case "IMP", "ACUTE", "NONAC", "OBSENC" -> "I";
            case "EMER" -> "E";
            case "AMB", "HH", "VR" -> "O";
            case "UNK", "unknown" -> "U"; // a class is required: these say that nobody knows it
            default -> code == null ? "" : code;
        };
    }

    /**
     * What an Encounter does not say of whoever it is about.
     *
     * @param accepted its class is one of a bed on a ward; else it says none
     */
    static Optional<TellingNews.Wanting> wanting(
            Encounter encounter, UnaryOperator<String> identifiers, boolean accepted) {
        if (person(encounter, identifiers).isEmpty()) {
            return Optional.of(TellingNews.Wanting.PERSON);
        }
        return accepted ? Optional.empty() : Optional.of(TellingNews.Wanting.CLASS);
    }

    /** The bed that somebody is in or expected in, whoever it is. */
    static Optional<String> takenBed(
            Encounter encounter,
            Encounter.@Nullable EncounterLocationComponent place,
            UnaryOperator<String> identifiers) {
        var status = encounter.getStatus();
        return place != null && status != null && TAKES_A_BED.contains(status)
                ? Optional.ofNullable(bed(place.getLocation(), identifiers))
                : Optional.empty();
    }

    private static String person(Encounter encounter, UnaryOperator<String> identifiers) {
        var subject = encounter.getSubject();
        var reference = subject.getReference();
        if (reference != null && References.isAddress(reference)) {
            return identifiers.apply(reference);
        }
        if (subject.getIdentifier().getValue() != null) {
            return subject.getIdentifier().getValue();
        }
        return reference == null ? "" : identifiers.apply(reference);
    }

    static @Nullable String bed(Reference location, UnaryOperator<String> identifiers) {
        if (location.getReference() != null) {
            return identifiers.apply(location.getReference());
        }
        return location.getIdentifier().getValue();
    }

    private static List<Instant> times(@Nullable Date first, @Nullable Date second, Instant received) {
        var times = new ArrayList<Instant>();
        Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .map(Date::toInstant)
                .forEach(times::add);
        times.add(received);
        return times.stream().filter(Objects::nonNull).toList();
    }
}
