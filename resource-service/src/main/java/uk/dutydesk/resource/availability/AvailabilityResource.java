package uk.dutydesk.resource.availability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.doctor.Doctors;

@Path("/doctors/{id}/availability")
@RolesAllowed({Roles.DOCTOR, Roles.SERVICE_MANAGER})
public class AvailabilityResource {

    private final Windows windows;
    private final Doctors doctors;
    private final Audit audit;
    private final Caller caller;
    private final Event<AvailabilityChanged> changed;

    AvailabilityResource(
            Windows windows, Doctors doctors, Audit audit, Caller caller, Event<AvailabilityChanged> changed) {
        this.windows = windows;
        this.doctors = doctors;
        this.audit = audit;
        this.caller = caller;
        this.changed = changed;
    }

    @GET
    @RolesAllowed({Roles.DOCTOR, Roles.SERVICE_MANAGER, Roles.AMHP})
    public List<Period> show(UUID id) {
        requireOwn(id);
        return windows.of(doctors.get(id).id()).stream()
                .map(window -> new Period(window.starts(), window.ends()))
                .toList();
    }

    /** Replaces all of a doctor's windows; ones that touch or overlap become one. */
    @PUT
    @Transactional
    public List<Period> put(UUID id, @Valid AvailabilityRequest request) {
        requireOwn(id);
        var doctor = doctors.get(id);
        var merged = merged(request.windows());
        windows.replace(
                doctor.id(),
                merged.stream()
                        .map(period -> new Window(id, period.from(), period.until()))
                        .toList());
        audit.changed("doctor", id, "AvailabilityChanged");
        changed.fire(new AvailabilityChanged(id));
        return merged;
    }

    private void requireOwn(UUID id) {
        if (caller.has(Roles.DOCTOR) && !caller.has(Roles.SERVICE_MANAGER) && !id.equals(caller.person())) {
            throw new EntityNotFoundException();
        }
    }

    private static List<Period> merged(List<Period> periods) {
        return periods.stream()
                .sorted(Comparator.comparing(Period::from))
                .collect(Period::list, Period::addTo, List::addAll);
    }

    record AvailabilityRequest(@NotNull @Size(max = 200) List<@NotNull @Valid Period> windows) {}

    record Period(@NotNull Instant from, @NotNull Instant until) {

        @AssertTrue(message = "ends before it begins") @JsonIgnore
        boolean isForwards() {
            return Objects.isNull(from) || Objects.isNull(until) || from.isBefore(until);
        }

        static List<Period> list() {
            return new ArrayList<>();
        }

        static void addTo(List<Period> sorted, Period next) {
            var last = sorted.isEmpty() ? null : sorted.get(sorted.size() - 1);
            if (last == null || next.from().isAfter(last.until())) {
                sorted.add(next);
            } else {
                var until = next.until().isAfter(last.until()) ? next.until() : last.until();
                sorted.set(sorted.size() - 1, new Period(last.from(), until));
            }
        }
    }
}
