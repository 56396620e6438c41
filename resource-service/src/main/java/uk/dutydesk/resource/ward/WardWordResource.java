package uk.dutydesk.resource.ward;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.identity.Roles;

/** The lists a screen offers. */
@Path("/ward-words")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
public class WardWordResource {

    private final WardWords words;

    WardWordResource(WardWords words) {
        this.words = words;
    }

    @GET
    @Operation(summary = "Kinds of ward by their national codes, and what a ward may have; a search takes no others")
    public Lists all() {
        return new Lists(words.types(), words.access());
    }

    record Lists(
            @NotNull List<WardWords.WardType> types,
            @NotNull List<WardWords.Access> access) {}
}
