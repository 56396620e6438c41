package uk.dutydesk.resource.specialurgency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** The list of section 140. It is the health body's duty to give it; entered by the platform's operator, for all authorities it was given to. */
@Path("/section-140")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class Section140Resource {

    private final Section140Entries entries;
    private final Caller caller;
    private final Audit audit;

    Section140Resource(Section140Entries entries, Caller caller, Audit audit) {
        this.entries = entries;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary =
                    "Hospitals named to the authority; under18=true for those suitable for people under 18, and only those")
    public List<Listed> all(
            @QueryParam("under18") @Nullable @Pattern(regexp = "true|false", message = "Give true or false") String under18) {
        return entries.of(caller.authority(), under18 == null ? null : Boolean.valueOf(under18));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    @Operation(summary = "A hospital that a health body has named to authorities under section 140")
    public Entered put(UUID id, @Valid @NotNull Entry entry) {
        entries.put(id, entry);
        audit.changed("section-140-entry", id, "Section140EntryEntered");
        return new Entered(id);
    }

    record Entered(@NotNull UUID id) {}

    /**
     * What the health body said.
     *
     * @param authorities to whom it said so
     * @param arrangement what is kept there, such as one bed on a ward
     * @param specialUrgency receives people in cases of special urgency
     * @param under18 has accommodation or facilities specially suitable for people under 18
     */
    record Entry(
            @NotBlank @Size(max = 120) String healthBody,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 10) String> authorities,
            @NotNull UUID siteId,
            @NotBlank @Size(max = 200) String arrangement,
            boolean specialUrgency,
            boolean under18,
            @NotNull @Pattern(regexp = "[0-9 +]{8,20}") String phone,
            @NotNull @PastOrPresent LocalDate confirmedOn) {

        @AssertTrue(
                message =
                        "Say whether the hospital receives people in cases of special urgency, people under 18, or both")
        boolean isForSomebody() {
            return specialUrgency || under18;
        }
    }

    record Listed(
            @NotNull UUID id,
            @NotNull String healthBody,
            @NotNull UUID siteId,
            @NotNull String siteName,
            @NotNull String arrangement,
            boolean specialUrgency,
            boolean under18,
            @NotNull String phone,
            @NotNull LocalDate confirmedOn) {}
}
