package uk.dutydesk.assessment.law;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceOfSafetyTest {

    @Test
    void aPoliceStationIsNeverForAPersonOfSeventeen() {
        assertThatThrownBy(() -> PlaceOfSafety.POLICE_STATION.requireAllowedFor(17, Regime.MENTAL_HEALTH_ACT_1983))
                .isInstanceOf(PlaceRefused.class)
                .hasMessageContaining("section 136A(1)");
    }

    @Test
    void aPoliceStationMayBeForAPersonOfEighteen() {
        assertThatCode(() -> PlaceOfSafety.POLICE_STATION.requireAllowedFor(18, Regime.MENTAL_HEALTH_ACT_1983))
                .doesNotThrowAnyException();
    }

    @Test
    void aHospitalIsForAnyone() {
        assertThatCode(() -> PlaceOfSafety.HOSPITAL.requireAllowedFor(15, Regime.MENTAL_HEALTH_ACT_1983))
                .doesNotThrowAnyException();
    }
}
