package uk.dutydesk.rota.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.dutydesk.rota.fairness.BurdenKind.HOURS_PAST_END;
import static uk.dutydesk.rota.fairness.BurdenKind.NIGHTS;

import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    private static final UUID FIONNUALA = new UUID(0, 19);
    private static final UUID RAHIM = new UUID(0, 20);
    private static final Offset<Double> ROUNDING = within(0.001);

    private final FairShares shares = new FairShares();

    @BeforeEach
    void fionnualaHasAgreedToTwiceAsManyNightsAsRahim() {
        shares.agree(FIONNUALA, NIGHTS, 20, 1);
        shares.agree(RAHIM, NIGHTS, 10, 1);
    }

    @Test
    void followWhatWasAgreed() {
        assertThat(nightsFor(FIONNUALA)).isCloseTo(20, ROUNDING);
        assertThat(nightsFor(RAHIM)).isCloseTo(10, ROUNDING);
    }

    @Test
    void payAQuarterOfWhatIsOwedBackAtOnce() {
        shares.carryOver(FIONNUALA, NIGHTS, 20);
        shares.carryOver(RAHIM, NIGHTS, 16);

        assertThat(nightsFor(FIONNUALA)).isCloseTo(21, ROUNDING);
        assertThat(nightsFor(RAHIM)).isCloseTo(9, ROUNDING);
    }

    @Test
    void payHoursPastTheEndBackInNights() {
        shares.agree(FIONNUALA, HOURS_PAST_END, 1, 1);
        shares.agree(RAHIM, HOURS_PAST_END, 1, 1);
        shares.carryOver(FIONNUALA, HOURS_PAST_END, 24);

        assertThat(nightsFor(FIONNUALA)).isCloseTo(19.75, ROUNDING);
    }

    @Test
    void areLessForWhoeverIsAwayHalfTheTime() {
        var half = new FairShares();
        half.agree(FIONNUALA, NIGHTS, 10, 0.5);
        half.agree(RAHIM, NIGHTS, 10, 1);

        assertThat(half.targets(FIONNUALA, Map.of(NIGHTS, 30)).get(NIGHTS)).isCloseTo(10, ROUNDING);
    }

    @Test
    void areNeverLessThanNothing() {
        shares.carryOver(RAHIM, NIGHTS, 90);

        assertThat(nightsFor(RAHIM)).isZero();
    }

    @Test
    void areNothingForWhoeverAgreedToNone() {
        assertThat(nightsFor(new UUID(0, 1))).isZero();
    }

    private double nightsFor(UUID person) {
        return shares.targets(person, Map.of(NIGHTS, 30)).getOrDefault(NIGHTS, -1.0);
    }
}
