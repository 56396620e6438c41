package uk.dutydesk.rota.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;

/** Named sets of lines, to begin rotas with. */
@Path("/demand-templates")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class DemandTemplateResource {

    private final DemandTemplates templates;
    private final ShiftLines lines;
    private final Audit audit;

    DemandTemplateResource(DemandTemplates templates, ShiftLines lines, Audit audit) {
        this.templates = templates;
        this.lines = lines;
        this.audit = audit;
    }

    @GET
    @Transactional
    public List<TemplateView> list() {
        return templates.all().stream().map(TemplateView::of).toList();
    }

    /** Describes it anew; rotas that were begun with it stay as they are. */
    @PUT
    @Path("/{id}")
    @Transactional
    public TemplateView describe(UUID id, @Valid @NotNull TemplateRequest request) {
        var known = lines.names().keySet();
        var unknown = request.lines().stream()
                .filter(line -> !known.contains(line))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new DemandRefused("There is no line " + String.join(", ", unknown) + ".");
        }
        var template = templates.findByIdOptional(id).orElseGet(() -> new DemandTemplate(id));
        template.describe(request.name(), request.lines());
        templates.persistAndFlush(template);
        audit.changed("template", id, "TemplateDescribed");
        return TemplateView.of(template);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void remove(UUID id) {
        if (!templates.deleteById(id)) {
            throw new EntityNotFoundException();
        }
        audit.changed("template", id, "TemplateRemoved");
    }

    /** Lines by their codes. */
    record TemplateRequest(
            @NotBlank @Size(max = 60) String name,
            @NotEmpty @Size(max = 200) Set<@NotBlank @Size(max = 20) String> lines) {}

    record TemplateView(
            @NotNull UUID id, @NotNull String name, @NotNull List<String> lines) {

        static TemplateView of(DemandTemplate template) {
            return new TemplateView(template.id(), template.name(), template.lines());
        }
    }
}
