package uk.dutydesk.rota.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.rota.planning.PlanningFixture.day;
import static uk.dutydesk.rota.planning.PlanningFixture.forKestermoor;
import static uk.dutydesk.rota.planning.PlanningFixture.night;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.pinned;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Shift KES_D = forKestermoor(day("KES-D", "2026-12-16"));
    private static final Person RUAIRI = person("Ruairi")
            .alsoActingFor("KES")
            .onLeave("2026-12-14", "2026-12-18")
            .now();
    private static final Person ESTHER = person("Esther").alsoActingFor("KES").now();
    private static final Person HYWEL =
            person("Hywel").suspendedFrom("2026-11-01").now();

    @Test
    void saysWhoIsKeptFromADutyByWhatAndTheCheapestFix() {
        var rota = kestermoorsDay();

        var why = Explanation.ofUnfilled(rota).get(0);

        assertThat(why.sentences())
                .containsExactly(
                        "Esther is pinned to Night on Tuesday 15 December 21:00 to 09:00 and would have no rest.",
                        "Ruairi is on leave.",
                        "Hywel may not act.",
                        "The other AMHPs do not act for Kestermoor.");
        assertThat(Objects.requireNonNull(why.cheapestFix()).sentence())
                .isEqualTo("Move Esther's pinned Night on Tuesday 15 December 21:00 to 09:00.");
    }

    @Test
    void saysNothingOfASuspensionButThatThePersonMayNotAct() {
        var why = Explanation.ofUnfilled(kestermoorsDay()).get(0);

        assertThat(why.exclusions().toString()).doesNotContainIgnoringCase("suspen");
    }

    @Test
    void namesWhoeverCouldStillTakeIt() {
        var free = person("Ingrid").alsoActingFor("KES").now();
        var rota = new RotaProblem(List.of(free), List.of(KES_D), List.of(), List.of());

        var why = Explanation.ofUnfilled(rota).get(0);

        assertThat(why.sentences()).containsExactly("Ingrid could take it.");
        assertThat(Objects.requireNonNull(why.cheapestFix()).sentence()).isEqualTo("Give it to Ingrid.");
    }

    @Test
    void offersNoFixWhereOnlyNewPeopleWouldHelp() {
        var rota = new RotaProblem(List.of(HYWEL), List.of(KES_D), List.of(), List.of());

        var why = Explanation.ofUnfilled(rota).get(0);

        assertThat(why.cheapestFix()).isNull();
    }

    private static RotaProblem kestermoorsDay() {
        List<Person> people = new ArrayList<>(List.of(RUAIRI, ESTHER, HYWEL));
        Stream.of("Tom", "Zofia", "Idris", "Bethan", "Jo")
                .forEach(name -> people.add(person(name).now()));
        var herNight = night("2026-12-15");
        var held = List.of(new Assignment(ESTHER.id(), pinned(herNight)));
        return new RotaProblem(people, List.of(KES_D, herNight), held, List.of());
    }
}
