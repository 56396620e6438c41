package uk.dutydesk.resource.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictCheckTest {

    private static final Assessor AMHP = Assessor.amhp(UUID.randomUUID());
    private static final Assessor FIRST = new Assessor(UUID.randomUUID(), null);
    private static final Assessor SECOND = new Assessor(UUID.randomUUID(), null);
    private static final String SERIOUS = "He is on a bridge and no other doctor is within two hours.";

    @Test
    void twoDoctorsWhoDeclaredNothingMayAssessTogether() {
        var check = new ConflictCheck(List.of(), null);

        var against = check.against(SECOND, List.of(AMHP, FIRST));

        assertThat(against).isEmpty();
    }

    @Test
    void aMarriedCoupleMayNot() {
        var check = new ConflictCheck(List.of(tie(Tie.Kind.PERSONAL, FIRST, SECOND)), null);

        var against = check.against(SECOND, List.of(AMHP, FIRST));

        assertThat(against).contains(Regulation.PERSONAL);
    }

    @Test
    void aCousinOfTheAmhpMayNot() {
        var check = new ConflictCheck(List.of(tie(Tie.Kind.PERSONAL, AMHP, FIRST)), null);

        var against = check.against(FIRST, List.of(AMHP));

        assertThat(against).contains(Regulation.PERSONAL);
    }

    @Test
    void partnersInAPracticeMayNot() {
        var check = new ConflictCheck(List.of(tie(Tie.Kind.BUSINESS, FIRST, SECOND)), null);

        var against = check.against(FIRST, List.of(AMHP, SECOND));

        assertThat(against).contains(Regulation.BUSINESS);
    }

    @Test
    void directorAndDirectedMayNotWhoeverJoins() {
        var third = new Assessor(UUID.randomUUID(), null);
        var check = new ConflictCheck(List.of(tie(Tie.Kind.DIRECTS, FIRST, SECOND, third)), null);

        assertThat(check.against(FIRST, List.of(AMHP, SECOND))).contains(Regulation.DIRECTS_OR_EMPLOYS);
        assertThat(check.against(SECOND, List.of(AMHP, FIRST))).contains(Regulation.DIRECTS_OR_EMPLOYS);
    }

    @Test
    void twoWhoAreDirectedByTheSamePersonMay() {
        var director = new Assessor(UUID.randomUUID(), null);
        var check = new ConflictCheck(List.of(tie(Tie.Kind.DIRECTS, director, FIRST, SECOND)), null);

        var against = check.against(SECOND, List.of(AMHP, FIRST));

        assertThat(against).isEmpty();
    }

    @Test
    void allThreeOfOneTeamMayNot() {
        var check = new ConflictCheck(List.of(tie(Tie.Kind.CLINICAL_TEAM, AMHP, FIRST, SECOND)), null);

        var against = check.against(SECOND, List.of(AMHP, FIRST));

        assertThat(against).contains(Regulation.SAME_CLINICAL_TEAM);
    }

    @Test
    void twoOfThreeOfOneTeamMay() {
        var check = new ConflictCheck(List.of(tie(Tie.Kind.CLINICAL_TEAM, AMHP, FIRST)), null);

        var against = check.against(SECOND, List.of(AMHP, FIRST));

        assertThat(against).isEmpty();
    }

    @Test
    void urgentNecessitySetsTheTeamRuleAside() {
        var check = new ConflictCheck(List.of(tie(Tie.Kind.CLINICAL_TEAM, AMHP, FIRST, SECOND)), null);

        check.requireNoneAgainst(SECOND, List.of(AMHP, FIRST), new UrgentNecessity(SERIOUS));
    }

    @Test
    void urgentNecessitySetsNoOtherRuleAside() {
        var check = new ConflictCheck(List.of(tie(Tie.Kind.PERSONAL, FIRST, SECOND)), null);

        assertThatThrownBy(() -> check.requireNoneAgainst(SECOND, List.of(AMHP, FIRST), new UrgentNecessity(SERIOUS)))
                .isInstanceOf(ConflictRefused.class)
                .hasMessageContaining("regulation 7");
    }

    @Test
    void anOverrideSaysWhy() {
        assertThatThrownBy(() -> new UrgentNecessity("urgent")).isInstanceOf(ConflictRefused.class);
    }

    @Test
    void twoOnTheStaffOfTheAdmittingIndependentHospitalMayNot() {
        var check = new ConflictCheck(List.of(), "OTT");

        var against = check.against(staffOf("OTT"), List.of(AMHP, staffOf("OTT")));

        assertThat(against).contains(Regulation.INDEPENDENT_HOSPITAL);
    }

    @Test
    void theSameTwoMayWhenThePersonGoesElsewhere() {
        var check = new ConflictCheck(List.of(), null);

        var against = check.against(staffOf("OTT"), List.of(AMHP, staffOf("OTT")));

        assertThat(against).isEmpty();
    }

    @Test
    void aFinancialInterestIsRefused() {
        assertThatThrownBy(() -> ConflictCheck.requireNoFinancialInterest(true))
                .hasMessageContaining("regulation 4(1)");
    }

    private static Assessor staffOf(String hospital) {
        return new Assessor(UUID.randomUUID(), hospital);
    }

    private static Tie tie(Tie.Kind kind, Assessor... people) {
        return new Tie(kind, Arrays.stream(people).map(Assessor::id).toList());
    }
}
