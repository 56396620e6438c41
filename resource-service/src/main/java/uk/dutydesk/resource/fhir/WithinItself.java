package uk.dutydesk.resource.fhir;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What the references of one resource name. {@code #p} stands for what the resource contains and means another in the next one: so it is
 * never a name itself. Every other reference names what it names elsewhere.
 */
final class WithinItself implements UnaryOperator<String> {

    private final DomainResource resource;
    private final UnaryOperator<String> elsewhere;

    WithinItself(DomainResource resource, UnaryOperator<String> elsewhere) {
        this.resource = resource;
        this.elsewhere = elsewhere;
    }

    static boolean isOne(String reference) {
        return reference.startsWith("#");
    }

    @Override
    public String apply(String reference) {
        if (!isOne(reference)) {
            return elsewhere.apply(reference);
        }
        return contained(reference)
                .flatMap(WithinItself::name)
                .map(References::cut)
                .orElseThrow(() -> FhirRefused.unprocessable(
                        "A reference into the resource itself leads to nothing with an identifier."));
    }

    /** The place that a reference names, where the resource contains it. */
    Optional<Location> place(Reference reference) {
        return Optional.ofNullable(reference.getReference())
                .filter(WithinItself::isOne)
                .flatMap(this::contained)
                .filter(Location.class::isInstance)
                .map(Location.class::cast);
    }

    private Optional<Resource> contained(String reference) {
        return resource.getContained().stream()
                .filter(each -> reference.substring(1).equals(bare(each)))
                .findFirst();
    }

    private static String bare(Resource contained) {
        var id = Objects.requireNonNullElse(contained.getIdElement().getIdPart(), "");
        return isOne(id) ? id.substring(1) : id;
    }

    /** A person by an identifier of theirs, a place by its identifier or else by what it is called. */
    private static Optional<String> name(Resource contained) {
        if (contained instanceof Patient patient) {
            return first(patient.getIdentifier().stream().map(Identifier::getValue));
        }
        if (contained instanceof Location location) {
            return first(Stream.concat(
                    location.getIdentifier().stream().map(Identifier::getValue),
                    Stream.of(location).map(Location::getName)));
        }
        return Optional.empty();
    }

    private static Optional<String> first(Stream<String> names) {
        return names.filter(name -> name != null && !name.isBlank()).findFirst();
    }
}
