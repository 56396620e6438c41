package uk.dutydesk.resource.ward;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.place.OwnOrganisation;

/** What is written about a ward; what is known of its beds is asked of {@code bed}. */
@Path("/wards/{id}")
@RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
public class WardResource {

    private final Wards wards;
    private final OwnOrganisation own;
    private final Audit audit;

    WardResource(Wards wards, OwnOrganisation own, Audit audit) {
        this.wards = wards;
        this.own = own;
        this.audit = audit;
    }

    @PUT
    @Transactional
    public WardView put(UUID id, @Valid WardEntry entry) {
        own.requireSite(entry.siteId());
        if (entry.feed() != null) {
            own.requireSender(entry.feed());
        }
        var ward = wards.findById(id);
        if (ward == null) {
            ward = new Ward(id, entry);
            wards.persist(ward);
        } else {
            own.requireSite(ward.siteId());
            ward.correct(entry);
        }
        audit.changed("ward", id, "WardEntered");
        return new WardView(id, ward.entry());
    }

    @PUT
    @Path("/word-counts")
    @Transactional
    @Operation(
            summary =
                    "How long what the ward says of one of its beds counts; nothing else that is written about it changes")
    public WardView putWordCounts(UUID id, @Valid @NotNull WordCounts counts) {
        var ward = wards.get(id);
        own.requireSite(ward.siteId());
        ward.letWordCount(counts.hours());
        audit.changed("ward", id, "WordLengthSet");
        return new WardView(id, ward.entry());
    }

    record WordCounts(@Min(1) @Max(12) int hours) {}

    record WardView(UUID id, WardEntry entry) {}
}
