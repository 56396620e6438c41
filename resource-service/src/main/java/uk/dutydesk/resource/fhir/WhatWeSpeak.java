package uk.dutydesk.resource.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations;

/** The CapabilityStatement: what is done here, and not one thing more. */
final class WhatWeSpeak {

    private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

    private WhatWeSpeak() {}

    static CapabilityStatement statement() {
        var statement = new CapabilityStatement();
        statement.setStatus(Enumerations.PublicationStatus.ACTIVE);
        statement.setDate(Date.from(WRITTEN));
        statement.setKind(CapabilityStatement.CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName("Duty Desk");
        statement.getImplementation().setDescription("Beds of a region: told of by hospitals, and as they are known");
        statement.setFhirVersion(Enumerations.FHIRVersion._4_0_1);
        statement.addFormat("application/fhir+json");
        statement.addFormat("application/fhir+xml");
        var rest = statement.addRest().setMode(CapabilityStatement.RestfulCapabilityMode.SERVER);
        rest.setDocumentation(
                "References are names and are never followed. Of an Encounter it is not kept whom it is about; of both only codes,"
                        + " times and places are read back. If-Match and If-None-Match: * are kept where something is put. A search"
                        + " with a parameter that is not named here is refused. Pages: _count and _offset; follow the next link.");
        var location = rest.addResource().setType("Location");
        location.setDocumentation(
                "Put a bed as a Location of physical type bd. A search gives the beds as they are known: U only for one that could be"
                        + " given to someone now; no operational status where that is not known. A bed that is posted in a bundle has"
                        + " an id that no Encounter of its sender's knows: put it.");
        location.setVersioning(ResourceVersionPolicy.VERSIONED)
                .setUpdateCreate(true)
                .setReadHistory(false);
        location.addInteraction().setCode(TypeRestfulInteraction.READ);
        location.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        location.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        var encounter = rest.addResource().setType("Encounter");
        encounter
                .setVersioning(ResourceVersionPolicy.VERSIONED)
                .setUpdateCreate(true)
                .setReadHistory(false);
        encounter.addInteraction().setCode(TypeRestfulInteraction.READ);
        encounter.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        encounter.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        encounter.addSearchParam().setName("status").setType(Enumerations.SearchParamType.TOKEN);
        encounter.addSearchParam().setName("location").setType(Enumerations.SearchParamType.REFERENCE);
        for (var resource : List.of(location, encounter)) {
            resource.setConditionalCreate(false)
                    .setConditionalUpdate(false)
                    .setConditionalDelete(ConditionalDeleteStatus.NOTSUPPORTED)
                    .setConditionalRead(ConditionalReadStatus.NOTMATCH);
        }
        for (var bundle : List.of(SystemRestfulInteraction.TRANSACTION, SystemRestfulInteraction.BATCH)) {
            rest.addInteraction()
                    .setCode(bundle)
                    .setDocumentation(
                            "PUT by id; POST creates under a new id each time, which the answer says. By itself nothing is created by POST.");
        }
        rest.addOperation()
                .setName("process-message")
                .setDefinition("http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message");
        return statement;
    }
}
