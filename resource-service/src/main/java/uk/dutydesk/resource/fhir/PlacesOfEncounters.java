package uk.dutydesk.resource.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.feed.TellingNews;

/** Where an Encounter says that somebody is: of several places a bed rather than a ward, of several beds where they came last, and none that is over. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlacesOfEncounters {

    private final KeptResources kept;
    private final TellingNews news;
    private final FhirText text;

    PlacesOfEncounters(KeptResources kept, TellingNews news, FhirText text) {
        this.kept = kept;
        this.news = news;
        this.text = text;
    }

    private enum Kind {
        OTHER,
        NOT_SAID,
        BED
    }

    private record Place(EncounterLocationComponent said, Kind kind) {

        /** A list of places has no order: where they came last, and of that which has no end, they are. */
        static final Comparator<Place> LIKELIER = Comparator.comparing(Place::kind)
                .thenComparing(place -> !place.said().getPeriod().hasEnd())
                .thenComparing(
                        place -> place.said().getPeriod().getStart(), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    @Nullable EncounterLocationComponent place(
            TellingNews.Teller teller, Encounter encounter, WithinItself names, Instant received) {
        return encounter.getLocation().stream()
                .filter(place -> isMeant(place, encounter.getStatus()))
                .filter(place -> !isOver(place.getPeriod(), received))
                .map(place -> new Place(place, kind(teller, place, names)))
                .filter(place -> place.kind() != Kind.OTHER)
                .reduce((one, next) -> Place.LIKELIER.compare(next, one) >= 0 ? next : one)
                .map(Place::said)
                .orElse(null);
    }

    /** A place is only planned, or kept empty for them, until the person is there; whoever is on leave has theirs kept. */
    private static boolean isMeant(EncounterLocationComponent place, @Nullable EncounterStatus status) {
        if (place.getStatus() == null) {
            return true;
        }
        return switch (place.getStatus()) {
            case ACTIVE -> true;
            case PLANNED -> status == EncounterStatus.PLANNED;
            case RESERVED -> status == EncounterStatus.PLANNED || status == EncounterStatus.ONLEAVE;
            case COMPLETED, NULL -> false;
        };
    }

    /** An end still to come is when they are expected to leave; a day without a time is over when it has passed. */
    private static boolean isOver(Period period, Instant received) {
        if (period.getEnd() == null) {
            return false;
        }
        var end = period.getEnd().toInstant();
        var wholeDay = period.getEndElement().getPrecision() == TemporalPrecisionEnum.DAY;
        return !(wholeDay ? end.plus(1, ChronoUnit.DAYS) : end).isAfter(received);
    }

    /** A place that somebody entered as a bed is one, whatever it is called: a ward of single rooms has rooms for beds. */
    private Kind kind(TellingNews.Teller teller, EncounterLocationComponent place, WithinItself names) {
        var said = kind(place.getPhysicalType());
        if (said == Kind.BED) {
            return said;
        }
        var contained = names.place(place.getLocation()).map(PlacesOfEncounters::kind);
        if (contained.filter(kind -> kind == Kind.BED).isPresent()) {
            return Kind.BED;
        }
        var name = SaidOfBeds.bed(place.getLocation(), names);
        if (name == null) {
            return Kind.OTHER;
        }
        if (news.isEntered(teller, name)) {
            return Kind.BED;
        }
        if (contained.filter(kind -> kind == Kind.OTHER).isPresent()) {
            return Kind.OTHER;
        }
        return said == Kind.NOT_SAID
                ? put(teller, name).map(PlacesOfEncounters::kind).orElse(said)
                : said;
    }

    /** As its sender put it. */
    private Optional<Location> put(TellingNews.Teller teller, String name) {
        return kept.find(teller.name(), "Location", name)
                .map(found -> text.read(found.json()))
                .map(Location.class::cast);
    }

    private static Kind kind(Location location) {
        return kind(location.getPhysicalType());
    }

    private static Kind kind(CodeableConcept physicalType) {
        if (physicalType.isEmpty()) {
            return Kind.NOT_SAID;
        }
        return SaidOfBeds.isBed(physicalType) ? Kind.BED : Kind.OTHER;
    }
}
