package uk.dutydesk.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegimeTest {

    private static final LocalDate EVENT = LocalDate.parse("2026-11-21");

    @Test
    void theChangesOf2025AreNotInForce() {
        assertThat(Regime.inForceOn(LocalDate.parse("2036-01-01"))).isEqualTo(Regime.MENTAL_HEALTH_ACT_1983);
    }

    @Test
    void theFirstPeriodOfTreatmentWillBeThreeMonths() {
        var period = TreatmentPeriod.from(EVENT, Regime.MENTAL_HEALTH_ACT_2025).period();

        assertThat(period.lastDay()).isEqualTo("2027-02-20");
    }

    @Test
    void renewalsWillBeThreeSixAndTwelveMonths() {
        assertThat(TreatmentPeriod.renewed(EVENT, 1, Regime.MENTAL_HEALTH_ACT_2025)
                        .period()
                        .lastDay())
                .isEqualTo("2027-02-21");
        assertThat(TreatmentPeriod.renewed(EVENT, 2, Regime.MENTAL_HEALTH_ACT_2025)
                        .period()
                        .lastDay())
                .isEqualTo("2027-05-21");
        assertThat(TreatmentPeriod.renewed(EVENT, 3, Regime.MENTAL_HEALTH_ACT_2025)
                        .period()
                        .lastDay())
                .isEqualTo("2027-11-21");
        assertThat(TreatmentPeriod.renewed(EVENT, 4, Regime.MENTAL_HEALTH_ACT_2025)
                        .period()
                        .lastDay())
                .isEqualTo("2027-11-21");
    }

    @Test
    void aBarredRelativeWillWaitThreeMonths() {
        var bar = DischargeBar.from(EVENT, Regime.MENTAL_HEALTH_ACT_2025).period();

        assertThat(bar.lastDay()).isEqualTo("2027-02-20");
    }

    @Test
    void aPoliceStationWillNotBeAPlaceOfSafetyForAnyone() {
        assertThatThrownBy(() -> PlaceOfSafety.POLICE_STATION.requireAllowedFor(40, Regime.MENTAL_HEALTH_ACT_2025))
                .isInstanceOf(PlaceRefused.class);
    }

    @Test
    void anObjectionWillNoLongerStopAnApplicationOutright() {
        var stop = RelativesView.OBJECTED.stopFor(AdmissionSection.SECTION_3, Regime.MENTAL_HEALTH_ACT_2025);

        assertThat(stop).isEmpty();
    }
}
