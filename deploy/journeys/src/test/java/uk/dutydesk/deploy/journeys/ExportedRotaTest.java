package uk.dutydesk.deploy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.dutydesk.deploy.journeys.ExportedRota.Approval;
import uk.dutydesk.deploy.journeys.ExportedRota.Demand;
import uk.dutydesk.deploy.journeys.ExportedRota.Duty;
import uk.dutydesk.deploy.journeys.ExportedRota.Leave;
import uk.dutydesk.deploy.journeys.ExportedRota.Person;
import uk.dutydesk.deploy.journeys.ExportedRota.Suspension;

/** That the checker finds what is wrong, each fault alone: else a rota without faults would say nothing. */
class ExportedRotaTest {

    private static final Instant MONDAY = Instant.parse("2026-12-14T09:00:00Z");
    private static final Approval APPROVED =
            new Approval("WEX", Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2029-01-01T00:00:00Z"));
    private static final Person ANN =
            new Person("ann", List.of(APPROVED), List.of(), List.of(), false, false, 0, false);

    @Test
    void aDayIsLawful() {
        assertThat(faults(ANN, MONDAY)).isEmpty();
    }

    @Test
    void seesTooLittleRest() {
        assertThat(faults(ANN, MONDAY, MONDAY.plus(18, ChronoUnit.HOURS)))
                .singleElement()
                .asString()
                .contains("11 hours");
    }

    @Test
    void seesAWeekWithoutADayFree() {
        var everyDay = IntStream.range(0, 8)
                .mapToObj(day -> MONDAY.plus(day, ChronoUnit.DAYS))
                .toArray(Instant[]::new);

        assertThat(faults(ANN, everyDay)).singleElement().asString().contains("no day free");
    }

    @Test
    void seesATrainee() {
        var trainee = new Person("ann", List.of(APPROVED), List.of(), List.of(), true, false, 0, false);

        assertThat(faults(trainee, MONDAY)).singleElement().asString().contains("not approved");
    }

    @Test
    void seesAnApprovalThatEndsWithinTheDuty() {
        var until = new Approval("WEX", APPROVED.from(), MONDAY.plus(1, ChronoUnit.HOURS));
        var ending = new Person("ann", List.of(until), List.of(), List.of(), false, false, 0, false);

        assertThat(faults(ending, MONDAY)).singleElement().asString().contains("not approved");
    }

    @Test
    void seesASuspensionWithoutAnEnd() {
        var suspended = new Person(
                "ann", List.of(APPROVED), List.of(new Suspension(MONDAY, null)), List.of(), false, false, 0, false);

        assertThat(faults(suspended, MONDAY)).singleElement().asString().contains("suspended");
    }

    @Test
    void seesLeave() {
        var away = new Leave(MONDAY.plus(7, ChronoUnit.HOURS), MONDAY.plus(30, ChronoUnit.HOURS));
        var absent = new Person("ann", List.of(APPROVED), List.of(), List.of(away), false, false, 0, false);

        assertThat(faults(absent, MONDAY)).singleElement().asString().contains("on leave");
    }

    @Test
    void seesHoursElsewhereThatAreTooMany() {
        var busy = new Person("ann", List.of(APPROVED), List.of(), List.of(), false, false, 47.9, false);

        assertThat(faults(busy, MONDAY)).singleElement().asString().contains("48 hours");
    }

    @Test
    void seesAPlaceFilledTwice() {
        var bob = new Person("bob", List.of(APPROVED), List.of(), List.of(), false, false, 0, false);
        var place = demand(MONDAY);
        var rota = new ExportedRota(List.of(ANN, bob), List.of(place), List.of(duty(ANN, place), duty(bob, place)));

        assertThat(rota.faults()).singleElement().asString().contains("filled twice");
    }

    /** Eight hours from each of these instants, all of them hers. */
    private static List<String> faults(Person person, Instant... starts) {
        var places = List.of(starts).stream().map(ExportedRotaTest::demand).toList();
        var duties = places.stream().map(place -> duty(person, place)).toList();
        return new ExportedRota(List.of(person), places, duties).faults();
    }

    private static Demand demand(Instant start) {
        return new Demand(start.toString(), "WEX", start, start.plus(8, ChronoUnit.HOURS), 1);
    }

    private static Duty duty(Person person, Demand place) {
        return new Duty(place.id(), person.id(), place.start(), place.end(), false);
    }
}
