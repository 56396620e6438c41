package uk.dutydesk.assessment.tie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.law.Conflicts.Kind;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.Example;

class TieFactsContractTest {

    @Test
    void readsWhatWasDeclared() {
        var tie = read("tie-declared", TieDeclared.class);

        assertThat(tie.kind()).isEqualTo(Kind.CLINICAL_TEAM);
        assertThat(tie.people()).hasSize(3);
    }

    @Test
    void readsWhatHoldsNoMore() {
        assertThat(read("tie-withdrawn", TieWithdrawn.class).tieId()).isNotNull();
    }

    private static <T> T read(String example, Class<T> type) {
        return new Event("id", "fact", 1, "aggregate", "WEX", Example.of(example)).as(type);
    }
}
