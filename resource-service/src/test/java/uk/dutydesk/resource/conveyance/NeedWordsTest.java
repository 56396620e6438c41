package uk.dutydesk.resource.conveyance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeedWordsTest {

    @Test
    void recognisesWhatPeopleWrite() {
        var codes = NeedWords.codes(List.of("a woman in the crew", "Wheelchair user, tail-lift", "SECURE"));

        assertThat(codes).containsExactly("WOMAN_IN_CREW", "WHEELCHAIR", "TAIL_LIFT", "SECURE");
    }

    @Test
    void leavesTheRestToTheProviders() {
        var codes = NeedWords.codes(List.of("shoes off at the door", "interpreter"));

        assertThat(codes).isEmpty();
    }
}
