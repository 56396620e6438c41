package uk.dutydesk.assessment.nearestrelative;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.assessment.law.RelativesView.CONSULTED_NO_OBJECTION;
import static uk.dutydesk.assessment.law.RelativesView.NOT_PRACTICABLE;
import static uk.dutydesk.assessment.law.RelativesView.NOT_YET_CONSULTED;
import static uk.dutydesk.assessment.law.RelativesView.OBJECTED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.assessment.law.RelativesView;
import uk.dutydesk.assessment.nearestrelative.RelativeContact.Result;

class RelativeContactsTest {

    @ParameterizedTest
    @MethodSource("contactsAndWhatTheyComeTo")
    void anObjectionStandsUntilItIsWithdrawn(List<Result> results, RelativesView view) {
        assertThat(RelativeContacts.viewAfter(results)).isEqualTo(view);
    }

    private static Stream<Arguments> contactsAndWhatTheyComeTo() {
        return Stream.of(
                Arguments.of(List.of(), NOT_YET_CONSULTED),
                Arguments.of(List.of(Result.NO_ANSWER, Result.VOICEMAIL, Result.WRONG_NUMBER), NOT_YET_CONSULTED),
                Arguments.of(List.of(Result.SPOKEN_TO, Result.INFORMED), NOT_YET_CONSULTED),
                Arguments.of(List.of(Result.CONSULTED_NO_OBJECTION), CONSULTED_NO_OBJECTION),
                Arguments.of(List.of(Result.OBJECTED, Result.CONSULTED_NO_OBJECTION), OBJECTED),
                Arguments.of(List.of(Result.OBJECTED, Result.NOT_PRACTICABLE), OBJECTED),
                Arguments.of(List.of(Result.OBJECTED, Result.OBJECTION_WITHDRAWN), CONSULTED_NO_OBJECTION),
                Arguments.of(List.of(Result.OBJECTED, Result.OBJECTION_WITHDRAWN, Result.OBJECTED), OBJECTED),
                Arguments.of(List.of(Result.NOT_PRACTICABLE), NOT_PRACTICABLE),
                Arguments.of(List.of(Result.NOT_PRACTICABLE, Result.CONSULTED_NO_OBJECTION), CONSULTED_NO_OBJECTION));
    }
}
