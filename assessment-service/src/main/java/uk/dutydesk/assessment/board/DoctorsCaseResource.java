package uk.dutydesk.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.law.LondonDays;
import uk.dutydesk.assessment.need.DoctorSeat;
import uk.dutydesk.assessment.need.DoctorsAccess;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.need.Seat;
import uk.dutydesk.assessment.person.People;
import uk.dutydesk.assessment.person.Person;
import uk.dutydesk.assessment.referral.Referral;
import uk.dutydesk.assessment.referral.Referrals;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;

/** A case as a doctor sees it who has accepted to examine the person: whom, where, when and with whom. No narrative. */
@Path("/{id}/doctors-view")
@RolesAllowed(Roles.DOCTOR)
public class DoctorsCaseResource {

    private final Assessments assessments;
    private final Referrals referrals;
    private final People people;
    private final Needs needs;
    private final DoctorsAccess access;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock wallClock;

    DoctorsCaseResource(
            Assessments assessments,
            Referrals referrals,
            People people,
            Needs needs,
            DoctorsAccess access,
            Audit audit,
            Tenancy tenancy,
            Caller caller,
            Clock wallClock) {
        this.assessments = assessments;
        this.referrals = referrals;
        this.people = people;
        this.needs = needs;
        this.access = access;
        this.audit = audit;
        this.tenancy = tenancy;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    @GET
    @Transactional
    @Operation(summary = "The case I accepted: whom I am to examine, where, when, and who else comes")
    public DoctorsCase show(UUID id) {
        var me = caller.person();
        if (me == null) {
            throw new EntityNotFoundException();
        }
        return tenancy.as(access.open(id, me), () -> seen(assessments.get(id), me));
    }

    private DoctorsCase seen(Assessment assessment, UUID me) {
        audit.read("assessment", assessment.id());
        audit.read("person", assessment.personId());
        var seats = needs.seats(List.of(assessment.id()));
        return DoctorsCase.of(
                assessment,
                referrals.get(assessment.referralId()),
                people.get(assessment.personId()),
                seats,
                me,
                wallClock.instant());
    }

    /**
     * What a doctor needs in order to come and to examine.
     *
     * @param expectedAt when this doctor said they would be there
     * @param otherDoctorId who has the other seat, if somebody has
     */
    record DoctorsCase(
            @NotNull UUID assessmentId,
            @NotNull String reference,
            @NotNull String personName,
            @Nullable String pronoun,
            int age,
            boolean child,
            @Nullable String language,
            boolean interpreterNeeded,
            @Nullable String accessNeeds,
            @Nullable String placeName,
            @Nullable String sector,
            @Nullable Seat seat,
            @Nullable Instant expectedAt,
            @Nullable UUID amhpId,
            @Nullable UUID otherDoctorId,
            @NotNull Instant serverTime) {

        static DoctorsCase of(
                Assessment assessment, Referral referral, Person person, List<DoctorSeat> seats, UUID me, Instant now) {
            var described = person.described();
            var age = person.ageOn(LondonDays.dayOf(now));
            var mine = seats.stream().filter(seat -> me.equals(seat.doctorId())).findFirst();
            return new DoctorsCase(
                    assessment.id(),
                    assessment.reference(),
                    described.name(),
                    described.pronoun(),
                    age,
                    age < 18,
                    described.language(),
                    described.interpreterNeeded(),
                    described.accessNeeds(),
                    referral.placeName(),
                    referral.sector(),
                    mine.map(DoctorSeat::seat).orElse(null),
                    mine.map(DoctorSeat::expectedAt).orElse(null),
                    assessment.amhpId(),
                    seats.stream()
                            .filter(seat -> !me.equals(seat.doctorId()))
                            .map(DoctorSeat::doctorId)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    now);
        }

        @Override
        public String toString() {
            return "DoctorsCase[" + assessmentId + "]";
        }
    }
}
