package uk.dutydesk.resource.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.feed.NotUnderstood;
import uk.dutydesk.resource.feed.TellingNews;

/** FHIR R4. Whoever puts something here speaks as their own organisation's sender; every error is an OperationOutcome. */
@Path("/fhir")
@Consumes("*/*")
@RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
public class FhirResource {

    private final FhirText text;
    private final TakingResources taking;
    private final TakingBundles bundles;
    private final KeptResources kept;
    private final BedsAsLocations beds;
    private final SearchingEncounters encounters;
    private final TellingNews news;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    FhirResource(
            FhirText text,
            TakingResources taking,
            TakingBundles bundles,
            KeptResources kept,
            BedsAsLocations beds,
            SearchingEncounters encounters,
            TellingNews news,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.text = text;
        this.taking = taking;
        this.bundles = bundles;
        this.kept = kept;
        this.beds = beds;
        this.encounters = encounters;
        this.news = news;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Path("/metadata")
    @RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
    @Operation(summary = "The CapabilityStatement")
    public Response metadata(@Context HttpHeaders headers) {
        return ok(WhatWeSpeak.statement(), headers);
    }

    @GET
    @Path("/Location")
    @RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "The region's beds as they are known, as Locations")
    public Response search(
            @QueryParam("_count") @Nullable String count,
            @QueryParam("_offset") @Nullable String offset,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        return refusing(headers, () -> {
            requireOnly(address, Set.of("_count", "_offset"));
            return ok(beds.search(Page.of(count, offset, 200, 1000), address.getBaseUri() + "fhir"), headers);
        });
    }

    @GET
    @Path("/Location/{id}")
    @RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "A bed or a ward as it is known; for its sender, as it was put")
    public Response location(String id, @QueryParam("sender") @Nullable String sender, @Context HttpHeaders headers) {
        var own = mayPut() ? kept(sender, "Location", id, headers) : null;
        if (own != null) {
            return own;
        }
        var ours = uuid(id);
        return ours == null
                ? refused(notThere(), headers)
                : beds.find(ours).map(found -> shown(found, headers)).orElseGet(() -> refused(notThere(), headers));
    }

    @GET
    @Path("/Encounter")
    @Transactional
    @Operation(summary = "A sender's Encounters by status and place, as they were put; whom they are about is not kept")
    public Response searchEncounters(
            @QueryParam("sender") @Nullable String sender,
            @QueryParam("status") @Nullable @Size(max = 200) String status,
            @QueryParam("location") @Nullable @Size(max = 500) String location,
            @QueryParam("_count") @Nullable String count,
            @QueryParam("_offset") @Nullable String offset,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        return refusing(headers, () -> {
            requireOnly(address, Set.of("_count", "_offset", "status", "location", "sender"));
            var asked = new SearchingEncounters.Asked(status, location, Page.of(count, offset, 50, 200));
            var teller = teller(sender);
            audit.read("fhir-encounters", UUID.nameUUIDFromBytes(teller.name().getBytes(StandardCharsets.UTF_8)));
            return ok(encounters.search(teller.name(), asked, address.getBaseUri() + "fhir"), headers);
        });
    }

    @GET
    @Path("/Encounter/{id}")
    @Transactional
    @Operation(summary = "Where and when, as it was put; whom it is about is not kept")
    public Response encounter(String id, @QueryParam("sender") @Nullable String sender, @Context HttpHeaders headers) {
        audit.read("fhir-encounter", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
        var found = kept(sender, "Encounter", id, headers);
        return found == null ? refused(notThere(), headers) : found;
    }

    @PUT
    @Path("/Location/{id}")
    @Operation(summary = "A bed (physical type bd) or what it is part of")
    public Response putLocation(
            String id,
            @QueryParam("sender") @Nullable String sender,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            byte[] body) {
        return put("Location", id, sender, ifMatch, ifNoneMatch, headers, body);
    }

    @PUT
    @Path("/Encounter/{id}")
    @Operation(summary = "Where somebody is, was or will be")
    public Response putEncounter(
            String id,
            @QueryParam("sender") @Nullable String sender,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            byte[] body) {
        return put("Encounter", id, sender, ifMatch, ifNoneMatch, headers, body);
    }

    @POST
    @Operation(summary = "A transaction (all of it or nothing) or a batch")
    public Response bundle(@QueryParam("sender") @Nullable String sender, @Context HttpHeaders headers, byte[] body) {
        return answering(
                headers,
                sender,
                body,
                teller -> ok(bundles.take(teller, parsed(body, headers, Bundle.class), now()), headers));
    }

    @POST
    @Path("/{operation: (\\$|%24)process-message}")
    @Operation(summary = "A message: its header, and with it Locations and Encounters; all of it or nothing")
    public Response processMessage(
            @QueryParam("sender") @Nullable String sender, @Context HttpHeaders headers, byte[] body) {
        return answering(
                headers,
                sender,
                body,
                teller -> ok(bundles.message(teller, parsed(body, headers, Bundle.class), now()), headers));
    }

    private Response put(
            String type,
            String id,
            @Nullable String sender,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            HttpHeaders headers,
            byte[] body) {
        return answering(headers, sender, body, teller -> {
            var resource = parsed(body, headers, Resource.class);
            if (!resource.fhirType().equals(type)
                    || !id.equals(resource.getIdElement().getIdPart())) {
                throw FhirRefused.malformed("The resource is of another type or has another id than the address says.");
            }
            var expected = Expected.of(ifMatch, ifNoneMatch);
            var taken = news.patiently(() -> taking.take(teller, resource, expected, References.alone(), now()));
            return Response.status(taken.created() ? 201 : 200)
                    .entity(text.write(taken.resource(), wantsXml(headers)))
                    .type(type(headers))
                    .header("ETag", "W/\"" + taken.version() + "\"")
                    .build();
        });
    }

    private Response answering(
            HttpHeaders headers, @Nullable String sender, byte[] body, Function<TellingNews.Teller, Response> work) {
        return refusing(headers, () -> {
            var teller = teller(sender);
            try {
                return work.apply(teller);
            } catch (NotUnderstood unclear) {
                news.setAside(teller, body, unclear, now());
                throw FhirRefused.unprocessable(unclear.reason());
            }
        });
    }

    /** To the millisecond, as it is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Response refusing(HttpHeaders headers, Supplier<Response> work) {
        try {
            return work.get();
        } catch (FhirRefused refused) {
            return refused(refused, headers);
        }
    }

    private @Nullable Response kept(@Nullable String sender, String type, String id, HttpHeaders headers) {
        return news.teller(sender, caller.organisation(), caller.has(Roles.OPERATOR))
                .flatMap(teller -> kept.find(teller.name(), type, id))
                .map(found -> shown(text.read(found.json()), headers))
                .orElse(null);
    }

    /** Not sent again to whoever has this very version. */
    private Response shown(Resource resource, HttpHeaders headers) {
        var version = resource.getMeta().getVersionId();
        var tag = "W/\"" + version + "\"";
        return refusing(
                headers,
                () -> Expected.isCurrent(headers.getHeaderString("If-None-Match"), version)
                        ? Response.notModified().header("ETag", tag).build()
                        : Response.ok(text.write(resource, wantsXml(headers)))
                                .type(type(headers))
                                .header("ETag", tag)
                                .build());
    }

    /** A condition that was passed over would find more than was asked for, and somebody might act on it. */
    private static void requireOnly(UriInfo address, Set<String> known) {
        if (!known.containsAll(address.getQueryParameters().keySet())) {
            throw new FhirRefused(400, "not-supported", "A search parameter that is not understood; see metadata.");
        }
    }

    private TellingNews.Teller teller(@Nullable String sender) {
        return news.teller(sender, caller.organisation(), caller.has(Roles.OPERATOR))
                .orElseThrow(() -> new FhirRefused(
                        403,
                        "forbidden",
                        "Your organisation has no FHIR sender, or several: then ?sender= says which."));
    }

    private <T extends Resource> T parsed(byte[] body, HttpHeaders headers, Class<T> type) {
        var resource =
                text.parse(body, headers.getHeaderString("Content-Type"), headers.getHeaderString("Content-Encoding"));
        if (!type.isInstance(resource)) {
            throw FhirRefused.malformed("Another kind of resource is taken here.");
        }
        return type.cast(resource);
    }

    private boolean mayPut() {
        return caller.has(Roles.BED_MANAGER) || caller.has(Roles.OPERATOR);
    }

    private static FhirRefused notThere() {
        return new FhirRefused(404, "not-found", "There is no such resource.");
    }

    private static @Nullable UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException anothersId) {
            return null;
        }
    }

    private Response ok(Resource resource, HttpHeaders headers) {
        return Response.ok(text.write(resource, wantsXml(headers)))
                .type(type(headers))
                .build();
    }

    private Response refused(FhirRefused refused, HttpHeaders headers) {
        return Response.status(refused.status())
                .entity(text.outcome(refused, wantsXml(headers)))
                .type(type(headers))
                .build();
    }

    private static String type(HttpHeaders headers) {
        return FhirText.type(wantsXml(headers));
    }

    private static boolean wantsXml(HttpHeaders headers) {
        return FhirText.wantsXml(headers.getHeaderString("Accept"));
    }
}
