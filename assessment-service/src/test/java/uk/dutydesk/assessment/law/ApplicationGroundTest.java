package uk.dutydesk.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dutydesk.assessment.law.AdmissionSection.SECTION_2;
import static uk.dutydesk.assessment.law.AdmissionSection.SECTION_3;
import static uk.dutydesk.assessment.law.AdmissionSection.SECTION_4;
import static uk.dutydesk.assessment.law.GroundFixture.anApplicationUnder;

import org.junit.jupiter.api.Test;

class ApplicationGroundTest {

    @Test
    void standsWhenNothingIsMissing() {
        assertThat(anApplicationUnder(SECTION_2).ground().stops()).isEmpty();
    }

    @Test
    void needsANamedHospital() {
        var ground = anApplicationUnder(SECTION_2).toNoHospital().ground();

        assertThat(ground.stops()).singleElement().extracting(Stop::section).isEqualTo("section 11(2)");
    }

    @Test
    void needsTwoDoctors() {
        var ground = anApplicationUnder(SECTION_2).withOneDoctor().ground();

        assertThat(ground.stops()).singleElement().extracting(Stop::section).isEqualTo("section 2(3)");
    }

    @Test
    void doesNotCountOneDoctorTwice() {
        var ground = anApplicationUnder(SECTION_3).withTheSameDoctorTwice().ground();

        assertThat(ground.stops()).singleElement().extracting(Stop::section).isEqualTo("section 3(3)");
    }

    @Test
    void needsOneDoctorInAnEmergency() {
        assertThat(anApplicationUnder(SECTION_4).withOneDoctor().ground().stops())
                .isEmpty();
    }

    @Test
    void needsOneApprovedDoctor() {
        var ground = anApplicationUnder(SECTION_2).withNoApprovedDoctor().ground();

        assertThat(ground.stops()).singleElement().extracting(Stop::section).isEqualTo("section 12(2)");
    }

    @Test
    void allowsFiveClearDaysBetweenExaminationsAndNotSix() {
        assertThat(anApplicationUnder(SECTION_2)
                        .examined("2026-11-15", "2026-11-21")
                        .ground()
                        .stops())
                .isEmpty();
        assertThat(anApplicationUnder(SECTION_2)
                        .examined("2026-11-14", "2026-11-21")
                        .ground()
                        .stops())
                .singleElement()
                .extracting(Stop::section)
                .isEqualTo("section 12(1)");
    }

    @Test
    void needsTheApplicantToHaveSeenThePersonWithinFourteenDays() {
        assertThat(anApplicationUnder(SECTION_2)
                        .seen("2026-11-08T00:00:00Z")
                        .ground()
                        .stops())
                .isEmpty();
        assertThat(anApplicationUnder(SECTION_2)
                        .seen("2026-11-07T23:59:59Z")
                        .ground()
                        .stops())
                .singleElement()
                .extracting(Stop::section)
                .isEqualTo("section 11(5)");
    }

    @Test
    void needsTheApplicantToHaveSeenThePersonWithinADayInAnEmergency() {
        assertThat(anApplicationUnder(SECTION_4)
                        .seen("2026-11-20T02:39:59Z")
                        .ground()
                        .stops())
                .singleElement()
                .extracting(Stop::section)
                .isEqualTo("section 4(5)");
    }

    @Test
    void isRefusedWhereARecommendationIsDatedAfterIt() {
        assertThat(anApplicationUnder(SECTION_2).signed("2026-11-22").ground().stops())
                .singleElement()
                .extracting(Stop::section)
                .isEqualTo("section 12(1)");
    }

    @Test
    void forTreatmentNeedsTheNearestRelativeToBeConsulted() {
        var ground = anApplicationUnder(SECTION_3)
                .where(RelativesView.NOT_YET_CONSULTED)
                .ground();

        assertThat(ground.stops()).singleElement().extracting(Stop::section).isEqualTo("section 11(4)(b)");
    }

    @Test
    void forTreatmentIsStoppedByTheNearestRelativesObjection() {
        var ground = anApplicationUnder(SECTION_3).where(RelativesView.OBJECTED).ground();

        assertThatThrownBy(ground::requireNoStops)
                .isInstanceOf(ApplicationRefused.class)
                .hasMessageContaining("section 11(4)(a)");
    }

    @Test
    void forAssessmentIsNotStoppedByAnObjection() {
        assertThat(anApplicationUnder(SECTION_2)
                        .where(RelativesView.OBJECTED)
                        .ground()
                        .stops())
                .isEmpty();
    }
}
