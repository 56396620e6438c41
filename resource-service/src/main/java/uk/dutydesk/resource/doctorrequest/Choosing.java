package uk.dutydesk.resource.doctorrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.resource.availability.Candidate;
import uk.dutydesk.resource.availability.WhoCouldCome;
import uk.dutydesk.resource.conflict.Assessor;
import uk.dutydesk.resource.conflict.ConflictCheck;
import uk.dutydesk.resource.doctor.DeclaredTies;
import uk.dutydesk.resource.doctor.Doctor;
import uk.dutydesk.resource.doctor.Doctors;

/**
 * Who may be asked for a seat, and in what order: those who know the person, those who speak the language, then those soonest there. A
 * language is no filter: an interpreter may come too.
 */
@ApplicationScoped
class Choosing {

    private final WhoCouldCome availability;
    private final Doctors doctors;
    private final DeclaredTies ties;
    private final Assignments assignments;
    private final WaveSettings waves;
    private final Clock clock;

    Choosing(
            WhoCouldCome availability,
            Doctors doctors,
            DeclaredTies ties,
            Assignments assignments,
            WaveSettings waves,
            Clock clock) {
        this.availability = availability;
        this.doctors = doctors;
        this.ties = ties;
        this.assignments = assignments;
        this.waves = waves;
        this.clock = clock;
    }

    /**
     * A doctor who could come.
     *
     * @param barred a conflict of interest stands against it; why is nobody's business but theirs
     */
    record Choice(Candidate candidate, boolean knowsThePerson, boolean approved, boolean barred) {

        boolean suits(Seat.Kind seat) {
            return !barred && (approved || (seat == Seat.Kind.SECOND_SEAT));
        }
    }

    List<Choice> choices(DoctorRequest request, List<UUID> seated) {
        var visit = request.visit();
        var day = LocalDate.ofInstant(visit.from(), LondonTime.LONDON);
        var candidates = availability.to(visit, clock.instant()).stream()
                .filter(candidate -> !request.excludes(candidate.doctor().id()))
                .toList();
        var ids = candidates.stream().map(candidate -> candidate.doctor().id()).toList();
        var check = check(request, Stream.of(ids, seated).flatMap(List::stream).toList());
        var others = others(request, seated);
        var bound = assignments.boundBetween(visit.from(), visit.from().plus(waves.visit()), ids);
        return candidates.stream()
                .filter(candidate -> !bound.contains(candidate.doctor().id()))
                .map(candidate -> new Choice(
                        candidate,
                        request.knowsThePerson(candidate.doctor().id()),
                        candidate.doctor().isApprovedOn(day),
                        check.against(candidate.doctor().asAssessor(), others).isPresent()))
                .sorted(Comparator.comparing((Choice choice) -> !choice.knowsThePerson())
                        .thenComparing(choice -> !choice.candidate().doctor().speaks(request.languages()))
                        .thenComparing(choice -> choice.candidate().soonest()))
                .toList();
    }

    /** The declared ties among these doctors and the AMHP, for the hospital the person would go to. */
    ConflictCheck check(DoctorRequest request, List<UUID> doctorIds) {
        var people = new ArrayList<>(doctorIds);
        people.add(request.amhpId());
        return new ConflictCheck(ties.of(people), request.hospital());
    }

    List<Assessor> others(DoctorRequest request, List<UUID> seated) {
        var others = new ArrayList<Assessor>();
        others.add(Assessor.amhp(request.amhpId()));
        doctors.list("id in ?1", seated).stream().map(Doctor::asAssessor).forEach(others::add);
        return others;
    }
}
