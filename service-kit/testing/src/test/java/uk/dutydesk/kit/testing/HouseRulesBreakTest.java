package uk.dutydesk.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot be broken says nothing: each is broken here once, and must see it. */
class HouseRulesBreakTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("uk.dutydesk.broken");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.featuresFormNoCycles, "Chicken"),
                Arguments.of(HouseRules.rulesDependOnNothingButJava, "ReadsTheDatabase"),
                Arguments.of(HouseRules.nobodyAsksTheMachineForTheTime, "AsksTheMachine"),
                Arguments.of(HouseRules.everyOperationSaysWhoMayUseIt, "AnybodyResource"),
                Arguments.of(HouseRules.onlyInboxesAndTheKitKnowTheBroker, "Shouting"),
                Arguments.of(HouseRules.onlyResourcesSpeakHttp, "Speaking"),
                Arguments.of(HouseRules.namesSaySomething, "SomethingManager"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void seesTheOneWhoBreaksIt(ArchRule rule, String breaker) {
        var result = rule.evaluate(BROKEN);

        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join(" ", result.getFailureReport().getDetails())).contains(breaker);
    }
}
