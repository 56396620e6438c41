package uk.dutydesk.rota.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.span;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Away;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlanningFixture.PersonBuilder;

class LedgerTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-12-14");
    private static final Offset<Double> ROUNDING = within(0.001);

    @Test
    void sharesByWhatWasAgreed() {
        var ann = someone(person("Ann").sharing(20, 10));
        var bob = someone(person("Bob").sharing(10, 10));
        var ledger = new Ledger(List.of(ann, bob));
        nights(ledger, ann, 0, 4);
        nights(ledger, bob, 4, 5);

        assertThat(of(ledger, ann).fair()).isCloseTo(6, ROUNDING);
        assertThat(of(ledger, ann).off()).isCloseTo(-2, ROUNDING);
        assertThat(of(ledger, bob).off()).isCloseTo(2, ROUNDING);
    }

    @Test
    void leavesOutWhatSomebodyCouldNotHaveHad() {
        var ann = someone(person("Ann").onLeave("2026-12-14", "2026-12-17"));
        var bob = someone(person("Bob"));
        var ledger = new Ledger(List.of(ann, bob));
        nights(ledger, bob, 0, 8);

        assertThat(of(ledger, ann).presence()).isCloseTo(0.5, ROUNDING);
        assertThat(of(ledger, ann).fair()).isCloseTo(8.0 / 3, ROUNDING);
        assertThat(of(ledger, ann).sentences()).anyMatch(sentence -> sentence.startsWith("Ann could have had 50 %"));
    }

    @Test
    void givesAQuarterOfWhatWasOwedBefore() {
        var ann = someone(person("Ann"));
        var bob = someone(person("Bob"));
        var ledger = new Ledger(List.of(ann, bob));
        ledger.before(bob.id(), BurdenKind.NIGHTS, 8);
        nights(ledger, ann, 0, 4);

        assertThat(of(ledger, ann).carried()).isCloseTo(1, ROUNDING);
        assertThat(of(ledger, ann).sentences()).contains("1 more, because Ann had done less than a part before.");
    }

    @Test
    void hasNoNightsForWhoeverWorksNone() {
        var ann = someone(person("Ann").noNights());
        var bob = someone(person("Bob"));
        var ledger = new Ledger(List.of(ann, bob));
        nights(ledger, bob, 0, 4);

        assertThat(ledger.accounts()).extracting(Account::amhpId).containsExactly(bob.id());
    }

    @Test
    void saysWhyTheShareIsWhatItIs() {
        var ann = someone(person("Ann"));
        var bob = someone(person("Bob"));
        var ledger = new Ledger(List.of(ann, bob));
        nights(ledger, ann, 0, 4);

        assertThat(of(ledger, ann).sentences())
                .containsExactly(
                        "Ann had 4 nights; 2 would have been fair.",
                        "There were 4 in all. By what was agreed and when they could be there, 50 % of them are Ann's, which is 2.",
                        "That is 2 too many; the next rotas give it back, a quarter at a time.");
    }

    @Test
    void asksNobodyForMoreHoursPastTheEnd() {
        var ann = someone(person("Ann"));
        var bob = someone(person("Bob"));
        var ledger = new Ledger(List.of(ann, bob));
        ledger.carried(bob.id(), BurdenKind.HOURS_PAST_END, 12);

        assertThat(of(ledger, ann).sentences())
                .noneMatch(sentence -> sentence.contains("too few"))
                .anyMatch(sentence -> sentence.startsWith("Nobody plans these."));
    }

    private static void nights(Ledger ledger, Participant who, int from, int many) {
        for (int night = from; night < from + many; night++) {
            var day = MONDAY.plusDays(night);
            ledger.worked(who.id(), "NGT", span(day + "T21:00", day.plusDays(1) + "T09:00"), Set.of(BurdenKind.NIGHTS));
        }
    }

    private static Account of(Ledger ledger, Participant who) {
        return ledger.accounts().stream()
                .filter(account -> account.amhpId().equals(who.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Participant someone(PersonBuilder builder) {
        return asParticipant(builder.now());
    }

    static Participant asParticipant(Person person) {
        return new Participant(
                person.id(),
                person.called(),
                person.trainee(),
                person.pattern(),
                person.standing(),
                person.away().stream().map(Away::time).toList());
    }
}
