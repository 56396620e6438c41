package uk.dutydesk.resource.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.identity.Roles;

/** What FHIR knows and is not done here, answered in FHIR's own words and with what to do instead. */
@Path("/fhir")
@Consumes("*/*")
@RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
public class FhirNotDoneResource {

    private final FhirText text;

    FhirNotDoneResource(FhirText text) {
        this.text = text;
    }

    @POST
    @Path("/Location")
    @Operation(summary = "Not done: a resource is put, by its own id")
    public Response createLocation(@Context HttpHeaders headers) {
        return created(headers);
    }

    @POST
    @Path("/Encounter")
    @Operation(summary = "Not done: a resource is put, by its own id")
    public Response createEncounter(@Context HttpHeaders headers) {
        return created(headers);
    }

    @PUT
    @Path("/Location")
    @Operation(summary = "Not done: nothing is changed by a condition")
    public Response putLocations(@Context HttpHeaders headers) {
        return conditional(headers);
    }

    @PUT
    @Path("/Encounter")
    @Operation(summary = "Not done: nothing is changed by a condition")
    public Response putEncounters(@Context HttpHeaders headers) {
        return conditional(headers);
    }

    @DELETE
    @Path("/Location")
    @Operation(summary = "Not done: nothing is deleted")
    public Response deleteLocations(@Context HttpHeaders headers) {
        return deleted("GET", headers);
    }

    @DELETE
    @Path("/Encounter")
    @Operation(summary = "Not done: nothing is deleted")
    public Response deleteEncounters(@Context HttpHeaders headers) {
        return deleted("GET", headers);
    }

    @DELETE
    @Path("/Location/{id}")
    @Operation(summary = "Not done: nothing is deleted")
    public Response deleteLocation(String id, @Context HttpHeaders headers) {
        return deleted("GET, PUT", headers);
    }

    @DELETE
    @Path("/Encounter/{id}")
    @Operation(summary = "Not done: nothing is deleted")
    public Response deleteEncounter(String id, @Context HttpHeaders headers) {
        return deleted("GET, PUT", headers);
    }

    @PATCH
    @Path("/Location/{id}")
    @Operation(summary = "Not done: a resource is put whole")
    public Response patchLocation(String id, @Context HttpHeaders headers) {
        return refused("A resource is put whole.", "GET, PUT", headers);
    }

    @PATCH
    @Path("/Encounter/{id}")
    @Operation(summary = "Not done: a resource is put whole")
    public Response patchEncounter(String id, @Context HttpHeaders headers) {
        return refused("A resource is put whole.", "GET, PUT", headers);
    }

    @GET
    @Path("/{type}")
    @RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Not done: other types of resource than Location and Encounter")
    public Response searchOthers(String type, @Context HttpHeaders headers) {
        return another(headers);
    }

    @GET
    @Path("/{type}/{id}")
    @RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
    @Operation(summary = "Not done: other types of resource than Location and Encounter")
    public Response readAnother(String type, String id, @Context HttpHeaders headers) {
        return another(headers);
    }

    @PUT
    @Path("/{type}/{id}")
    @Operation(summary = "Not done: other types of resource than Location and Encounter")
    public Response putAnother(String type, String id, @Context HttpHeaders headers) {
        return another(headers);
    }

    @PUT
    @Path("/{type}")
    @Operation(summary = "Not done: other types of resource than Location and Encounter")
    public Response putOthers(String type, @Context HttpHeaders headers) {
        return another(headers);
    }

    @POST
    @Path("/{type}")
    @Operation(summary = "Not done: other types of resource than Location and Encounter")
    public Response createAnother(String type, @Context HttpHeaders headers) {
        return another(headers);
    }

    @PATCH
    @Path("/{type}/{id}")
    @Operation(summary = "Not done: other types of resource than Location and Encounter")
    public Response patchAnother(String type, String id, @Context HttpHeaders headers) {
        return another(headers);
    }

    @DELETE
    @Path("/{type}/{id}")
    @Operation(summary = "Not done: other types of resource than Location and Encounter")
    public Response deleteAnother(String type, String id, @Context HttpHeaders headers) {
        return another(headers);
    }

    private Response created(HttpHeaders headers) {
        return refused("Nothing is created by posting; a resource is put by its own id.", "GET", headers);
    }

    private Response conditional(HttpHeaders headers) {
        return refused("Nothing is changed by a condition; a resource is put by its own id.", "GET", headers);
    }

    private Response deleted(String allowed, HttpHeaders headers) {
        return refused(
                "Nothing is deleted. An Encounter that was a mistake is put as entered-in-error, a bed that is no more as inactive.",
                allowed,
                headers);
    }

    private Response another(HttpHeaders headers) {
        return refused(new FhirRefused(404, "not-supported", "Locations and Encounters are told of here."), headers)
                .build();
    }

    private Response refused(String words, String allowed, HttpHeaders headers) {
        return refused(new FhirRefused(405, "not-supported", words), headers)
                .header("Allow", allowed)
                .build();
    }

    private Response.ResponseBuilder refused(FhirRefused refused, HttpHeaders headers) {
        var xml = FhirText.wantsXml(headers.getHeaderString("Accept"));
        return Response.status(refused.status()).type(FhirText.type(xml)).entity(text.outcome(refused, xml));
    }
}
