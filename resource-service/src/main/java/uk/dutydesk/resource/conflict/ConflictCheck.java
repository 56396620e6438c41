package uk.dutydesk.resource.conflict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Regulations 4 to 7 of SI 2008/1205, applied to the assessors of one person. The prohibition itself is in the Act: section 11(1A) for
 * the AMHP, section 12(3) for doctors. Only what has been declared is known here; each assessor answers for the rest.
 *
 * @param ties what these people have declared
 * @param admittingHospital the independent hospital the bed is at; null while none is known or it is an NHS one
 */
public record ConflictCheck(List<Tie> ties, @Nullable String admittingHospital) {

    /** The first regulation that keeps {@code joining} from assessing with {@code others}, if any does. */
    public Optional<Regulation> against(Assessor joining, List<Assessor> others) {
        for (var other : others) {
            if (admittingHospital != null && isStaffOf(joining) && isStaffOf(other)) {
                return Optional.of(Regulation.INDEPENDENT_HOSPITAL);
            }
            for (var tie : ties) {
                if (tie.kind() != Tie.Kind.CLINICAL_TEAM && tie.joins(joining.id(), other.id())) {
                    return Optional.of(regulationOf(tie.kind()));
                }
            }
        }
        return allOfOneTeam(joining, others) ? Optional.of(Regulation.SAME_CLINICAL_TEAM) : Optional.empty();
    }

    /** Refuses, unless nothing stands against it or urgent necessity sets the team rule aside. */
    public void requireNoneAgainst(Assessor joining, List<Assessor> others, @Nullable UrgentNecessity necessity) {
        var found = against(joining, others);
        if (found.isEmpty() || (found.get().yieldsToUrgentNecessity() && necessity != null)) {
            return;
        }
        throw new ConflictRefused(found.get(), words(found.get()));
    }

    /** Two of three from one team is lawful; all three is not. */
    private boolean allOfOneTeam(Assessor joining, List<Assessor> others) {
        if (others.size() < 2) {
            return false;
        }
        return ties.stream()
                .filter(tie -> tie.kind() == Tie.Kind.CLINICAL_TEAM)
                .anyMatch(team -> team.people().contains(joining.id())
                        && others.stream().map(Assessor::id).allMatch(team.people()::contains));
    }

    private boolean isStaffOf(Assessor assessor) {
        return admittingHospital != null && admittingHospital.equals(assessor.hospitalStaffOf());
    }

    private static Regulation regulationOf(Tie.Kind kind) {
        return switch (kind) {
            case BUSINESS -> Regulation.BUSINESS;
            case DIRECTS -> Regulation.DIRECTS_OR_EMPLOYS;
            case PERSONAL -> Regulation.PERSONAL;
            case CLINICAL_TEAM -> Regulation.SAME_CLINICAL_TEAM;
        };
    }

    /** What the person concerned reads. Others read "Not available for this assessment". */
    private static String words(Regulation regulation) {
        return switch (regulation) {
            case FINANCIAL -> "An assessor may have no financial interest in the outcome (regulation 4(1)).";
            case INDEPENDENT_HOSPITAL ->
                "Both doctors may not be on the staff of the independent hospital the person would go to (regulation 4(2)).";
            case BUSINESS -> "Assessors may not be closely involved in one business venture (regulation 5).";
            case DIRECTS_OR_EMPLOYS ->
                "An assessor may not direct the work of, or employ, another (regulation 6(1)(a)).";
            case SAME_CLINICAL_TEAM ->
                "All three assessors may not be of one clinical team, unless it is urgently necessary (regulation 6(1)(b)).";
            case PERSONAL -> "Assessors may not be related or live as a couple (regulation 7).";
        };
    }

    /** The fee for the examination is no such interest. */
    public static void requireNoFinancialInterest(boolean declared) {
        if (declared) {
            throw new ConflictRefused(Regulation.FINANCIAL, words(Regulation.FINANCIAL));
        }
    }
}
