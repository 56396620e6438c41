package uk.dutydesk.resource.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dutydesk.resource.doctor.Doctor;
import uk.dutydesk.resource.doctor.Doctors;
import uk.dutydesk.resource.place.Distances;

/** Everyone whose own availability meets a visit, soonest there first. It says nothing of approval or conflict. */
@ApplicationScoped
public class WhoCouldCome {

    /** An examination needs some time: a window that ends sooner after arrival is of no use. */
    private static final Duration SHORTEST_VISIT = Duration.ofMinutes(30);

    private final Windows windows;
    private final Doctors doctors;
    private final Distances distances;

    WhoCouldCome(Windows windows, Doctors doctors, Distances distances) {
        this.windows = windows;
        this.doctors = doctors;
        this.distances = distances;
    }

    public List<Candidate> to(Visit visit, Instant now) {
        var touching = windows.touching(visit.from(), visit.until());
        var known = doctors
                .list(
                        "id in ?1",
                        touching.stream().map(Window::doctorId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Doctor::id, Function.identity()));
        return touching.stream()
                .map(window -> candidate(Objects.requireNonNull(known.get(window.doctorId())), window, visit, now))
                .filter(candidate -> !candidate.soonest().plus(SHORTEST_VISIT).isAfter(candidate.freeUntil()))
                .filter(candidate -> candidate.soonest().isBefore(visit.until()))
                .collect(Collectors.toMap(
                        candidate -> candidate.doctor().id(), Function.identity(), (one, other) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Candidate::soonest)
                        .thenComparing(each -> each.doctor().name()))
                .toList();
    }

    private Candidate candidate(Doctor doctor, Window window, Visit visit, Instant now) {
        var journey = distances.between(doctor.baseSector(), visit.sector());
        var leaves = window.starts().isAfter(now) ? window.starts() : now;
        var there = leaves.plus(journey.allowance());
        var soonest = there.isAfter(visit.from()) ? there : visit.from();
        return new Candidate(doctor, journey, soonest, window.ends());
    }
}
