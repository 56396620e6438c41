package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** Whose number is whose: one may take another's place, and two hospitals may have the same one for two people. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WhoIsWhoTest {

    @Inject
    MllpListener listener;

    @SuppressWarnings("NullAway.Init")
    private Sender sender;

    @BeforeEach
    void aLine() {
        FeedTables.empty();
        sender = new Sender(listener.port());
    }

    @AfterEach
    void end() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A18", "A30", "A34", "A36", "A39", "A40", "A46", "A47"})
    void whoIsInABedIsSoUnderTheNumberThatTookTheOldOnesPlace(String trigger) {
        sender.send(Adt.of("A01", "0900").person("1001").in("1").text());

        sender.send(Adt.of(trigger, "1000").person("2002").with("MRG|1001^^^X").text());
        sender.send(Adt.of("A03", "1100").person("2002").in("1").text());

        assertThat(beds()).isEqualTo("1=CLEANING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A30", "A46"})
    void anOlderSenderHasThemInTheFieldsForTheExternalNumber(String trigger) {
        sender.send(external(Adt.of("A01", "0900").person("1001").in("1").text()));

        sender.send(external(
                Adt.of(trigger, "1000").person("2002").with("MRG||||1001").text()));
        sender.send(external(Adt.of("A03", "1100").person("2002").in("1").text()));

        assertThat(beds()).isEqualTo("1=CLEANING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A43", "A44", "A45"})
    void whatIsMovedToAnotherNumberLeavesBothPeopleWhereTheyAre(String trigger) {
        sender.send(Adt.of("A01", "0900").person("1001").in("1").text());

        assertThat(sender.send(Adt.of(trigger, "1000")
                        .person("2002")
                        .with("MRG|1001^^^X||||V7")
                        .text()))
                .isEqualTo("AA");
        sender.send(Adt.of("A01", "1100").person("2002").in("2").text());

        assertThat(beds()).isEqualTo("1=OCCUPIED 2=OCCUPIED");
    }

    @Test
    void strangersWithTheSameNumberAreDifferentPeople() {
        sender.send(Adt.of("A01", "0900").person("12345").in("1").text());

        sender.send(Adt.of("A01", "1000").person("12345").in("2").text().replace("TESTPAS|TESTSITE", "V500|EAST"));

        assertThat(beds()).isEqualTo("1=OCCUPIED 2=OCCUPIED");
    }

    private static String external(String message) {
        return message.replace("PID|1||1001^^^X|", "PID|1|1001||").replace("PID|1||2002^^^X|", "PID|1|2002||");
    }

    private static String beds() {
        return String.join(
                " ",
                TestDatabase.asOwner(
                        "select bed || '=' || state || case confidence when 'CONFLICT' then '!' else '' end from bed where provisional order by bed"));
    }
}
