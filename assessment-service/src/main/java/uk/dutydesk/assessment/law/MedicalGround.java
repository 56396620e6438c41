package uk.dutydesk.assessment.law;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every medical recommendation for one section, of which an application takes the one or two it is founded on: sections 2(3), 3(3), 4(3)
 * and 12. The requirements are asked of those together, never of all that were ever signed.
 */
public record MedicalGround(List<MedicalOpinion> opinions) {

    /**
     * The fewest stops first; of several that stand, one with a doctor who knew the person, for which section 12(2) asks no reason, and of
     * those the one on which a person may be admitted longest.
     */
    private static final Comparator<Foundation> BEST = Comparator.comparing(
                    (Foundation foundation) -> foundation.stops().size())
            .thenComparing(Foundation::needsReasonForNoAcquaintance)
            .thenComparing(foundation -> foundation.window().endsAt(), Comparator.reverseOrder());

    public MedicalGround {
        opinions = List.copyOf(opinions);
    }

    /** The recommendations this application would best be founded on; none where there are too few doctors. */
    public Optional<Foundation> foundationFor(IntendedApplication intended) {
        return candidates(intended).min(BEST);
    }

    /** What is still missing or wrong; empty when the recommendations are complete. */
    public List<Stop> stopsFor(IntendedApplication intended) {
        return foundationFor(intended).map(Foundation::stops).orElseGet(() -> List.of(tooFew(intended.section())));
    }

    /** Everyone among whom a conflict would matter. */
    public Set<UUID> assessorsWith(@Nullable UUID amhp) {
        return Stream.concat(Stream.ofNullable(amhp), opinions.stream().map(MedicalOpinion::doctor))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Foundation> candidates(IntendedApplication intended) {
        if (intended.section() == AdmissionSection.SECTION_4) {
            return opinions.stream().map(one -> new Foundation(List.of(one), intended));
        }
        return opinions.stream()
                .flatMap(one -> opinions.stream()
                        .filter(other -> one.doctor().compareTo(other.doctor()) < 0)
                        .map(other -> new Foundation(List.of(one, other), intended)));
    }

    private Stop tooFew(AdmissionSection section) {
        var doctors = opinions.stream().map(MedicalOpinion::doctor).distinct().count();
        return switch (section) {
            case SECTION_4 -> Stop.because("section 4(3)", "An emergency application needs one medical recommendation");
            case SECTION_2 -> Stop.because("section 2(3)", "Two doctors must recommend this; " + doctors + " has");
            case SECTION_3 -> Stop.because("section 3(3)", "Two doctors must recommend this; " + doctors + " has");
        };
    }
}
