package uk.dutydesk.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.assessment.law.AdmissionSection.SECTION_2;
import static uk.dutydesk.assessment.law.AdmissionSection.SECTION_3;
import static uk.dutydesk.assessment.law.AdmissionSection.SECTION_4;
import static uk.dutydesk.assessment.law.GroundFixture.AMHP;
import static uk.dutydesk.assessment.law.GroundFixture.FIRST_DOCTOR;
import static uk.dutydesk.assessment.law.GroundFixture.SECOND_DOCTOR;
import static uk.dutydesk.assessment.law.GroundFixture.THIRD_DOCTOR;
import static uk.dutydesk.assessment.law.GroundFixture.anApplicationUnder;
import static uk.dutydesk.assessment.law.GroundFixture.approved;
import static uk.dutydesk.assessment.law.GroundFixture.notApproved;
import static uk.dutydesk.assessment.law.GroundFixture.signedOn;
import static uk.dutydesk.assessment.law.GroundFixture.stranger;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Of all that doctors signed, one pair has to satisfy everything at once. The application is made on 21 November 2026. */
class FoundationTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatDoctorsSigned")
    void isOnePairThatSatisfiesEverything(String story, List<MedicalOpinion> signed, List<String> sections) {
        var ground = anApplicationUnder(SECTION_2)
                .with(signed.toArray(MedicalOpinion[]::new))
                .ground();

        var stops = ground.stops();

        assertThat(stops).extracting(Stop::section).containsExactlyElementsOf(sections);
    }

    static Stream<Arguments> whatDoctorsSigned() {
        return Stream.of(
                row(
                        "three doctors of whom only the last two make a pair",
                        stands(),
                        approved(FIRST_DOCTOR, "2026-11-08"),
                        notApproved(SECOND_DOCTOR, "2026-11-18"),
                        approved(THIRD_DOCTOR, "2026-11-19")),
                row(
                        "the only approved doctor is six clear days from either of the others",
                        stopped("section 12(1)"),
                        approved(FIRST_DOCTOR, "2026-11-12"),
                        notApproved(SECOND_DOCTOR, "2026-11-19"),
                        notApproved(THIRD_DOCTOR, "2026-11-19")),
                row(
                        "the only approved doctor is five clear days from one of the others",
                        stands(),
                        approved(FIRST_DOCTOR, "2026-11-12"),
                        notApproved(SECOND_DOCTOR, "2026-11-18"),
                        notApproved(THIRD_DOCTOR, "2026-11-19")),
                row(
                        "a third doctor who is too early harms nothing",
                        stands(),
                        approved(FIRST_DOCTOR, "2026-11-20"),
                        notApproved(SECOND_DOCTOR, "2026-11-21"),
                        notApproved(THIRD_DOCTOR, "2026-11-01")),
                row(
                        "a third recommendation dated after the application harms nothing",
                        stands(),
                        approved(FIRST_DOCTOR, "2026-11-20"),
                        notApproved(SECOND_DOCTOR, "2026-11-21"),
                        signedOn("2026-11-22", notApproved(THIRD_DOCTOR, "2026-11-21"))),
                row(
                        "the only partner of the approved doctor signed after the application",
                        stopped("section 12(1)"),
                        approved(FIRST_DOCTOR, "2026-11-20"),
                        signedOn("2026-11-22", notApproved(SECOND_DOCTOR, "2026-11-21"))),
                row(
                        "one doctor who examined twice is one doctor",
                        stopped("section 2(3)"),
                        approved(FIRST_DOCTOR, "2026-11-15"),
                        approved(FIRST_DOCTOR, "2026-11-21")),
                row(
                        "one doctor's second examination makes the pair",
                        stands(),
                        approved(FIRST_DOCTOR, "2026-11-08"),
                        approved(FIRST_DOCTOR, "2026-11-20"),
                        notApproved(SECOND_DOCTOR, "2026-11-21")),
                row(
                        "the fourteen days of the pair are over",
                        stopped("section 6(1)"),
                        approved(FIRST_DOCTOR, "2026-11-05"),
                        notApproved(SECOND_DOCTOR, "2026-11-07")),
                row(
                        "on the last of the fourteen days it stands",
                        stands(),
                        approved(FIRST_DOCTOR, "2026-11-05"),
                        notApproved(SECOND_DOCTOR, "2026-11-08")),
                row(
                        "a pair of whom one knew the person is taken before a later one of strangers",
                        stands(),
                        stranger(approved(FIRST_DOCTOR, "2026-11-18")),
                        notApproved(SECOND_DOCTOR, "2026-11-18"),
                        stranger(notApproved(THIRD_DOCTOR, "2026-11-20"))),
                row(
                        "who knew the person makes no pair that does not stand",
                        stopped("section 12(2)"),
                        stranger(approved(FIRST_DOCTOR, "2026-11-20")),
                        notApproved(SECOND_DOCTOR, "2026-11-10"),
                        stranger(notApproved(THIRD_DOCTOR, "2026-11-20"))),
                row("nobody has signed anything", stopped("section 2(3)")));
    }

    @Test
    void admitsUntilFourteenDaysFromItsOwnLaterExamination() {
        var foundation = anApplicationUnder(SECTION_2)
                .with(
                        approved(FIRST_DOCTOR, "2026-11-13"),
                        notApproved(SECOND_DOCTOR, "2026-11-14"),
                        notApproved(THIRD_DOCTOR, "2026-11-21"))
                .ground()
                .requireNoStops();

        assertThat(foundation.window().lastDay()).hasToString("2026-11-27");
    }

    @Test
    void ofSeveralPairsIsTheOneThatAdmitsLongest() {
        var foundation = anApplicationUnder(SECTION_2)
                .with(
                        approved(FIRST_DOCTOR, "2026-11-16"),
                        notApproved(SECOND_DOCTOR, "2026-11-17"),
                        notApproved(THIRD_DOCTOR, "2026-11-20"))
                .ground()
                .requireNoStops();

        assertThat(foundation.opinions())
                .extracting(MedicalOpinion::doctor)
                .containsExactlyInAnyOrder(FIRST_DOCTOR, THIRD_DOCTOR);
    }

    @Test
    void forTreatmentNamesTheHospitalInBothRecommendations() {
        var ground = anApplicationUnder(SECTION_3).toAnotherHospital().ground();

        var stops = ground.stops();

        assertThat(stops).extracting(Stop::section).containsExactly("section 3(2)(d)");
    }

    @Test
    void forAssessmentDoesNotNameAHospitalInTheRecommendations() {
        var ground = anApplicationUnder(SECTION_2).toAnotherHospital().ground();

        var stops = ground.stops();

        assertThat(stops).isEmpty();
    }

    @Test
    void avoidsAPairThatIsInConflict() {
        var ground = anApplicationUnder(SECTION_2)
                .with(
                        approved(FIRST_DOCTOR, "2026-11-20"),
                        notApproved(SECOND_DOCTOR, "2026-11-20"),
                        notApproved(THIRD_DOCTOR, "2026-11-20"))
                .having(declared(Conflicts.Kind.PERSONAL, FIRST_DOCTOR, SECOND_DOCTOR))
                .ground();

        var foundation = ground.requireNoStops();

        assertThat(foundation.opinions())
                .extracting(MedicalOpinion::doctor)
                .containsExactlyInAnyOrder(FIRST_DOCTOR, THIRD_DOCTOR);
    }

    @ParameterizedTest(name = "{0} between {1}")
    @MethodSource("conflicts")
    void isStoppedByAConflict(Conflicts.Kind kind, List<UUID> people, String section) {
        var ground = anApplicationUnder(SECTION_2)
                .having(declared(kind, people.toArray(UUID[]::new)))
                .ground();

        var stops = ground.stops();

        assertThat(stops).extracting(Stop::section).containsExactly(section);
    }

    static Stream<Arguments> conflicts() {
        return Stream.of(
                Arguments.of(
                        Conflicts.Kind.PERSONAL, List.of(FIRST_DOCTOR, SECOND_DOCTOR), "section 12(3), SI 2008/1205"),
                Arguments.of(Conflicts.Kind.PERSONAL, List.of(AMHP, SECOND_DOCTOR), "section 11(1A), SI 2008/1205"),
                Arguments.of(Conflicts.Kind.BUSINESS, List.of(FIRST_DOCTOR, AMHP), "section 11(1A), SI 2008/1205"),
                Arguments.of(
                        Conflicts.Kind.DIRECTS, List.of(FIRST_DOCTOR, SECOND_DOCTOR), "section 12(3), SI 2008/1205"),
                Arguments.of(Conflicts.Kind.DIRECTS, List.of(AMHP, SECOND_DOCTOR), "section 11(1A), SI 2008/1205"),
                Arguments.of(
                        Conflicts.Kind.CLINICAL_TEAM,
                        List.of(AMHP, FIRST_DOCTOR, SECOND_DOCTOR),
                        "sections 11(1A) and 12(3), SI 2008/1205 regulation 6(1)(b)"));
    }

    @Test
    void mayHaveTwoOfThreeFromOneTeam() {
        var ground = anApplicationUnder(SECTION_2)
                .having(declared(Conflicts.Kind.CLINICAL_TEAM, FIRST_DOCTOR, SECOND_DOCTOR))
                .ground();

        var stops = ground.stops();

        assertThat(stops).isEmpty();
    }

    @Test
    void mayHaveTwoDoctorsWhoseWorkAThirdPersonDirects() {
        var ground = anApplicationUnder(SECTION_2)
                .having(declared(Conflicts.Kind.DIRECTS, THIRD_DOCTOR, FIRST_DOCTOR, SECOND_DOCTOR))
                .ground();

        var stops = ground.stops();

        assertThat(stops).isEmpty();
    }

    @Test
    void isOfOneTeamOnlyInUrgentNecessity() {
        var oneTeam = declared(Conflicts.Kind.CLINICAL_TEAM, AMHP, FIRST_DOCTOR, SECOND_DOCTOR);
        var ground = anApplicationUnder(SECTION_2)
                .having(new Conflicts(oneTeam.declared(), true))
                .ground();

        var stops = ground.stops();

        assertThat(stops).isEmpty();
    }

    @Test
    void isInNoOtherConflictEvenInUrgentNecessity() {
        var related = declared(Conflicts.Kind.PERSONAL, AMHP, SECOND_DOCTOR);
        var ground = anApplicationUnder(SECTION_2)
                .having(new Conflicts(related.declared(), true))
                .ground();

        var stops = ground.stops();

        assertThat(stops).extracting(Stop::section).containsExactly("section 11(1A), SI 2008/1205");
    }

    @ParameterizedTest
    @EnumSource(
            value = Conflicts.Kind.class,
            names = {"PERSONAL", "BUSINESS"})
    void doesNotTellWhatWasDeclared(Conflicts.Kind kind) {
        var ground = anApplicationUnder(SECTION_2)
                .having(declared(kind, AMHP, FIRST_DOCTOR, SECOND_DOCTOR))
                .ground();

        var stops = ground.stops();

        assertThat(stops)
                .extracting(Stop::section)
                .containsExactly("section 11(1A), SI 2008/1205", "section 12(3), SI 2008/1205");
    }

    @Test
    void inAnEmergencyIsOneRecommendationWhoeverElseSigned() {
        var ground = anApplicationUnder(SECTION_4)
                .with(notApproved(FIRST_DOCTOR, "2026-11-01"), notApproved(SECOND_DOCTOR, "2026-11-21"))
                .ground();

        var foundation = ground.requireNoStops();

        assertThat(foundation.window().endsAt()).hasToString("2026-11-22T00:00:00Z");
    }

    private static Conflicts declared(Conflicts.Kind kind, UUID... people) {
        return new Conflicts(List.of(new Conflicts.Declared(kind, List.of(people))), false);
    }

    private static Arguments row(String story, List<String> sections, MedicalOpinion... signed) {
        return Arguments.of(story, Arrays.asList(signed), sections);
    }

    private static List<String> stands() {
        return List.of();
    }

    private static List<String> stopped(String section) {
        return List.of(section);
    }
}
