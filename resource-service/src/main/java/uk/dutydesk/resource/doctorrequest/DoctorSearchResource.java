package uk.dutydesk.resource.doctorrequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.resource.availability.Candidate;
import uk.dutydesk.resource.availability.Visit;
import uk.dutydesk.resource.availability.WhoCouldCome;

@Path("/doctors/search")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class DoctorSearchResource {

    private static final int MOST = 200;

    private final WhoCouldCome availability;
    private final DoctorRequests requests;
    private final Choosing choosing;
    private final Clock clock;

    DoctorSearchResource(WhoCouldCome availability, DoctorRequests requests, Choosing choosing, Clock clock) {
        this.availability = availability;
        this.requests = requests;
        this.choosing = choosing;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Doctors who could be at a place, soonest there first; times without an offset are refused")
    public List<Found> search(
            @NotBlank @QueryParam("sector") String sector,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("language") @Nullable String language,
            @QueryParam("sex") @Nullable String sex,
            @QueryParam("assessment") @Nullable UUID assessment) {
        var start = from == null ? clock.instant() : LondonTime.parse(from);
        var end = until == null ? start.plus(Duration.ofHours(4)) : LondonTime.parse(until);
        var barred = barred(assessment);
        return availability.to(new Visit(sector, start, end), clock.instant()).stream()
                .filter(candidate -> language == null || candidate.doctor().speaks(List.of(language)))
                .filter(candidate -> sex == null || candidate.doctor().sex().equals(sex))
                .limit(MOST)
                .map(candidate ->
                        found(candidate, barred.contains(candidate.doctor().id())))
                .toList();
    }

    private List<UUID> barred(@Nullable UUID assessment) {
        if (assessment == null) {
            return List.of();
        }
        return requests.liveOf(assessment)
                .map(request -> choosing.choices(request, AskingDoctors.seated(requests.offers(request.id()))).stream()
                        .filter(Choosing.Choice::barred)
                        .map(choice -> choice.candidate().doctor().id())
                        .toList())
                .orElse(List.of());
    }

    private Found found(Candidate candidate, boolean barred) {
        var doctor = candidate.doctor();
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
        return new Found(
                doctor.id(),
                "Dr " + doctor.name(),
                doctor.phone(),
                doctor.languages(),
                candidate.journey().aboutMiles(),
                candidate.journey().estimateMinutes(),
                candidate.freeUntil(),
                doctor.approvedUntil(),
                doctor.isApprovedOn(today),
                barred ? "Not available for this assessment" : null);
    }

    record Found(
            @NotNull UUID doctorId,
            @NotNull String name,
            @NotNull String phone,
            @NotNull List<String> languages,
            @Nullable Long aboutMiles,
            @Nullable Long estimateMinutes,
            @NotNull Instant freeUntil,
            @Nullable LocalDate approvedUntil,
            boolean approvedToday,
            @Nullable String notAvailable) {

        /** Names and numbers stay out of logs. */
        @Override
        public String toString() {
            return "Found[" + doctorId + "]";
        }
    }
}
