package uk.dutydesk.rota.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Which manager is on call, and when. */
@Path("/managers-on-call")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class ManagerOnCallResource {

    private final ManagersOnCall managers;
    private final Audit audit;

    ManagerOnCallResource(ManagersOnCall managers, Audit audit) {
        this.managers = managers;
        this.audit = audit;
    }

    @GET
    @Transactional
    public List<ManagerView> list(
            @NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        return to.isBefore(from)
                ? List.of()
                : managers.during(London.days(from, to)).stream()
                        .map(ManagerView::of)
                        .toList();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public ManagerView describe(UUID id, @Valid @NotNull ManagerRequest request) {
        var manager = managers.findByIdOptional(id).orElseGet(() -> new ManagerOnCall(id));
        manager.describe(request.name(), request.phone(), new Span(request.start(), request.end()));
        managers.persist(manager);
        audit.changed("manager-on-call", id, "ManagerOnCallNamed");
        return ManagerView.of(manager);
    }

    record ManagerRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 30) String phone,
            @NotNull Instant start,
            @NotNull Instant end) {

        @AssertTrue(message = "The end has to be after the start") boolean isEnd() {
            return start == null || end == null || end.isAfter(start);
        }

        @Override
        public String toString() {
            return "ManagerRequest[" + start + "]";
        }
    }

    record ManagerView(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull String phone,
            @NotNull Instant start,
            @NotNull Instant end) {

        static ManagerView of(ManagerOnCall manager) {
            return new ManagerView(
                    manager.id(),
                    manager.name(),
                    manager.phone(),
                    manager.time().start(),
                    manager.time().end());
        }

        @Override
        public String toString() {
            return "ManagerView[" + id + "]";
        }
    }
}
