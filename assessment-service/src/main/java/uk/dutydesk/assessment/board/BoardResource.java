package uk.dutydesk.assessment.board;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.clock.ClockView;
import uk.dutydesk.assessment.clock.LegalClock;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.law.LondonDays;
import uk.dutydesk.assessment.need.BedNeed;
import uk.dutydesk.assessment.need.ConveyanceNeed;
import uk.dutydesk.assessment.need.DoctorSeat;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.person.People;
import uk.dutydesk.assessment.person.Person;
import uk.dutydesk.assessment.recommendation.Recommendation;
import uk.dutydesk.assessment.recommendation.Recommendations;
import uk.dutydesk.assessment.referral.Referral;
import uk.dutydesk.assessment.referral.Referrals;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;

/** The board: what is open now, and what ends first. */
@Path("/board")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class BoardResource {

    private static final int MOST = 200;

    private final Assessments assessments;
    private final Referrals referrals;
    private final People people;
    private final LegalClocks clocks;
    private final Needs needs;
    private final Recommendations recommendations;
    private final Audit audit;
    private final Clock wallClock;

    BoardResource(
            Assessments assessments,
            Referrals referrals,
            People people,
            LegalClocks clocks,
            Needs needs,
            Recommendations recommendations,
            Audit audit,
            Clock wallClock) {
        this.assessments = assessments;
        this.referrals = referrals;
        this.people = people;
        this.clocks = clocks;
        this.needs = needs;
        this.recommendations = recommendations;
        this.audit = audit;
        this.wallClock = wallClock;
    }

    @GET
    @Transactional
    @Operation(summary = "Every open case with the soonest deadline first, and referrals that are not yet assessments")
    public Board now() {
        var live = assessments.live(MOST);
        var open = new ArrayList<>(referrals.open(MOST));
        open.addAll(referrals.get(live.stream().map(Assessment::referralId).toList()));
        open.stream().map(Referral::personId).distinct().forEach(person -> audit.read("person", person));
        return new Drawing(live, open, wallClock.instant()).board();
    }

    /** Everything the cards need, read once for all of them. */
    private final class Drawing {

        private final List<Assessment> live;
        private final Map<UUID, Referral> referralById;
        private final Map<UUID, Person> personById;
        private final Map<UUID, LegalClock> soonest;
        private final Map<UUID, List<DoctorSeat>> seats;
        private final Map<UUID, BedNeed> beds;
        private final Map<UUID, ConveyanceNeed> journeys;
        private final Map<UUID, List<UUID>> signed;
        private final Instant now;

        Drawing(List<Assessment> live, List<Referral> open, Instant now) {
            var ids = live.stream().map(Assessment::id).toList();
            this.live = live;
            this.now = now;
            referralById = open.stream().collect(toMap(Referral::id, identity()));
            personById = people
                    .get(open.stream().map(Referral::personId).distinct().toList())
                    .stream()
                    .collect(toMap(Person::id, identity()));
            soonest = clocks.running(referralById.keySet()).stream()
                    .collect(toMap(LegalClock::referralId, identity(), (first, later) -> first));
            seats = needs.seats(ids).stream().collect(groupingBy(DoctorSeat::assessmentId));
            beds = needs.beds(ids).stream().collect(toMap(BedNeed::assessmentId, identity()));
            journeys = needs.conveyances(ids).stream()
                    .collect(toMap(ConveyanceNeed::assessmentId, identity(), (latest, earlier) -> latest));
            signed = recommendations.list("assessmentId in ?1 order by signedAt", ids).stream()
                    .collect(groupingBy(Recommendation::assessmentId, mapping(Recommendation::doctorId, toList())));
        }

        Board board() {
            var taken = live.stream().map(Assessment::referralId).toList();
            var waiting = referralById.values().stream()
                    .filter(referral -> !taken.contains(referral.id()))
                    .map(this::card);
            return Board.of(
                    Stream.concat(live.stream().map(this::card), waiting).toList(), now);
        }

        private Card card(Assessment assessment) {
            var referral = known(referralById, assessment.referralId());
            var person = known(personById, assessment.personId());
            var ticks = Ticks.of(
                    assessment,
                    signed.getOrDefault(assessment.id(), List.of()),
                    seats.getOrDefault(assessment.id(), List.of()),
                    beds.get(assessment.id()),
                    journeys.get(assessment.id()));
            return Card.of(assessment, referral, person, age(person), deadline(referral.id()), ticks);
        }

        private Card card(Referral referral) {
            var person = known(personById, referral.personId());
            return Card.of(referral, person, age(person), deadline(referral.id()));
        }

        private int age(Person person) {
            return person.ageOn(LondonDays.dayOf(now));
        }

        private @Nullable ClockView deadline(UUID referralId) {
            var clock = soonest.get(referralId);
            return clock == null ? null : ClockView.of(clock, now);
        }

        private static <T> T known(Map<UUID, T> all, UUID id) {
            var one = all.get(id);
            if (one == null) {
                throw new IllegalStateException("a case without its referral or its person");
            }
            return one;
        }
    }
}
