package uk.dutydesk.assessment.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the assessors of one person have declared about each other, as regulations 5 to 7 of SI 2008/1205 (for England) look at it. The
 * prohibition is in the Act: section 11(1A) for the AMHP, section 12(3) for doctors.
 *
 * @param urgentlyNecessary whether the AMHP states that delay would involve serious risk, which sets aside the team rule and no other
 */
public record Conflicts(List<Declared> declared, boolean urgentlyNecessary) {

    /** As long as nobody has declared anything. */
    public static final Conflicts NONE = new Conflicts(List.of(), false);

    public Conflicts {
        declared = List.copyOf(declared);
    }

    /** What may be declared. */
    public enum Kind {
        /** Closely involved in one business venture. */
        BUSINESS,
        /** The first of them directs the work of, or employs, the others. */
        DIRECTS,
        /** Work together for clinical purposes on a routine basis. */
        CLINICAL_TEAM,
        /** Related, or are or were a couple. */
        PERSONAL
    }

    /**
     * Something two or more professionals have declared.
     *
     * @param people all of them; for {@link Kind#DIRECTS} the first directs the others
     */
    public record Declared(Kind kind, List<UUID> people) {

        public Declared {
            people = List.copyOf(people);
        }

        /** Each two of these whom this keeps apart. */
        private List<Set<UUID>> keptApart(Set<UUID> assessors) {
            return assessors.stream()
                    .flatMap(one -> assessors.stream()
                            .filter(other -> one.compareTo(other) < 0 && keepsApart(one, other))
                            .map(other -> Set.of(one, other)))
                    .toList();
        }

        private boolean keepsApart(UUID one, UUID other) {
            if (kind == Kind.CLINICAL_TEAM || !people.contains(one) || !people.contains(other)) {
                return false;
            }
            return kind != Kind.DIRECTS
                    || people.get(0).equals(one)
                    || people.get(0).equals(other);
        }
    }

    /** Where the AMHP states that delay would involve serious risk (regulation 6(3)); only the team rule gives way to that. */
    public Conflicts inUrgentNecessity() {
        return new Conflicts(declared, true);
    }

    /**
     * Why these assessors may not found one application. Who declared what, and so which regulation it is, stays unsaid: that two
     * colleagues are a couple or in business together is their own.
     */
    List<Stop> among(Set<UUID> assessors, @Nullable UUID amhp) {
        var stops = new ArrayList<Stop>();
        var apart = declared.stream()
                .flatMap(tie -> tie.keptApart(assessors).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (apart.stream().anyMatch(pair -> amhp != null && pair.contains(amhp))) {
            stops.add(Stop.because(
                    "section 11(1A), SI 2008/1205", "The AMHP and one of these doctors may not assess together"));
        }
        if (apart.stream().anyMatch(pair -> amhp == null || !pair.contains(amhp))) {
            stops.add(Stop.because("section 12(3), SI 2008/1205", "These doctors may not assess together"));
        }
        if (!urgentlyNecessary && areOneTeam(assessors)) {
            stops.add(Stop.because(
                    "sections 11(1A) and 12(3), SI 2008/1205 regulation 6(1)(b)",
                    "The AMHP and both doctors may not all be of one clinical team, unless it is urgently necessary"));
        }
        return stops;
    }

    /** Two of three from one team is lawful; all three is not. */
    private boolean areOneTeam(Set<UUID> assessors) {
        return assessors.size() > 2
                && declared.stream()
                        .anyMatch(tie ->
                                tie.kind() == Kind.CLINICAL_TEAM && tie.people().containsAll(assessors));
    }
}
