package uk.dutydesk.rota.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import uk.dutydesk.kit.identity.Roles;

/** Bank holidays, as a whole list. */
@Path("/bank-holidays")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class BankHolidayResource {

    private final BankHolidays holidays;

    BankHolidayResource(BankHolidays holidays) {
        this.holidays = holidays;
    }

    @GET
    @Transactional
    public List<Holiday> list() {
        return holidays.all().stream()
                .map(holiday -> new Holiday(holiday.day(), holiday.name()))
                .toList();
    }

    /** Replaces the whole table. Rosters already made keep the demand they have. */
    @PUT
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public List<Holiday> replace(@NotNull @Size(max = 1000) List<@Valid Holiday> request) {
        holidays.replace(request.stream()
                .map(holiday -> new BankHoliday(holiday.day(), holiday.name()))
                .distinct()
                .toList());
        return list();
    }

    record Holiday(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 100) String name) {}
}
