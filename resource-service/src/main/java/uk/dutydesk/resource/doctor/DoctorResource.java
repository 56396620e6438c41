package uk.dutydesk.resource.doctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.time.LondonTime;

@Path("/doctors")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class DoctorResource {

    private final Doctors doctors;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DoctorResource(Doctors doctors, Audit audit, Caller caller, Clock clock) {
        this.doctors = doctors;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public List<DoctorView> page(@QueryParam("page") @DefaultValue("0") @Min(0) @Max(1000) int page) {
        return doctors.byName(page).stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.DOCTOR})
    public DoctorView one(UUID id) {
        if (caller.has(Roles.DOCTOR) && !id.equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        return view(doctors.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public DoctorView put(UUID id, @Valid Entry entry) {
        var known = doctors.findById(id);
        if (known == null) {
            known = new Doctor(id, entry);
            doctors.persist(known);
        } else {
            known.correct(entry);
        }
        audit.changed("doctor", id, "DoctorEntered");
        return view(known);
    }

    private DoctorView view(Doctor doctor) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
        return new DoctorView(doctor.id(), doctor.entry(), doctor.isApprovedOn(today));
    }

    record DoctorView(UUID id, Entry entry, boolean approvedToday) {}
}
