package uk.dutydesk.resource.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is kept of a resource to be read back: where, when and how, in codes. No name, no narrative, no extension, no words anybody typed;
 * of an Encounter nothing of whom it is about.
 */
final class Reduced {

    private Reduced() {}

    static Resource of(Resource resource, References references) {
        var reduced =
                resource instanceof Location location ? of(location, references) : of((Encounter) resource, references);
        reduced.setId(resource.getIdElement().getIdPart());
        return reduced;
    }

    private static Resource of(Location location, References references) {
        var bare = new Location();
        bare.setStatus(location.getStatus());
        bare.setMode(location.getMode());
        if (location.hasOperationalStatus()) {
            bare.setOperationalStatus(code(location.getOperationalStatus()));
        }
        if (location.hasPhysicalType()) {
            bare.setPhysicalType(codes(location.getPhysicalType()));
        }
        if (location.getPartOf().getReference() != null) {
            bare.setPartOf(place(location.getPartOf(), references));
        }
        return bare;
    }

    private static Resource of(Encounter encounter, References references) {
        var bare = new Encounter();
        bare.setStatus(encounter.getStatus());
        bare.setClass_(code(encounter.getClass_()));
        bare.setPeriod(encounter.getPeriod().copy());
        for (var place : encounter.getLocation()) {
            bare.addLocation()
                    .setStatus(place.getStatus())
                    .setPeriod(place.getPeriod().copy())
                    .setLocation(place(place.getLocation(), references));
        }
        return bare;
    }

    private static CodeableConcept codes(CodeableConcept concept) {
        var bare = new CodeableConcept();
        concept.getCoding().forEach(coding -> bare.addCoding(code(coding)));
        return bare;
    }

    private static Coding code(Coding coding) {
        return new Coding().setSystem(coding.getSystem()).setCode(coding.getCode());
    }

    /** What stands within the resource itself is not kept, so neither is a reference to it. */
    private static Reference place(Reference reference, References references) {
        var name = reference.getReference();
        return name == null || WithinItself.isOne(name)
                ? new Reference()
                : new Reference("Location/" + references.place(name));
    }
}
