package uk.dutydesk.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class TestDatabaseTest {

    /** A sequence counts tries, for what it has counted is not taken back with the rest. */
    @BeforeEach
    void noTriesYet() {
        TestDatabase.asOwner("drop sequence if exists tries; create sequence tries");
    }

    @Test
    void whoeverIsStoppedInADeadlockBeginsAgain() {
        TestDatabase.asOwner(failingUntil(3, "40P01"));

        assertThat(TestDatabase.asOwner("select last_value from tries")).containsExactly("3");
    }

    @Test
    void andGivesUpAtLast() {
        assertThatThrownBy(() -> TestDatabase.asOwner(failingUntil(100, "40P01")))
                .hasStackTraceContaining("40P01");
    }

    @Test
    void whateverElseFailsIsNotTriedAgain() {
        assertThatThrownBy(() -> TestDatabase.asOwner(failingUntil(2, "23505"))).hasStackTraceContaining("23505");
    }

    private static String failingUntil(int tries, String state) {
        return "do $$ begin if nextval('tries') < %d then raise sqlstate '%s'; end if; end $$".formatted(tries, state);
    }
}
