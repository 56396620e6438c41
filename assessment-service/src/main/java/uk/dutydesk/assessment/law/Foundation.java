package uk.dutydesk.assessment.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recommendations one application is founded on: a pair for sections 2 and 3, a single one for section 4. What a third doctor said
 * neither helps nor harms it.
 */
public record Foundation(List<MedicalOpinion> opinions, IntendedApplication intended) {

    public Foundation {
        opinions = List.copyOf(opinions);
    }

    /** What is wrong with these recommendations for this application; empty when they found it. */
    public List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        if (opinions.size() == 2) {
            stops.addAll(stopsOfPair());
        }
        if (opinions.stream().anyMatch(this::isSignedTooLate)) {
            stops.add(Stop.because("section 12(1)", "A recommendation is dated after the application"));
        }
        if (!window().allowsAdmissionAt(intended.madeAt())) {
            stops.add(Stop.because(
                    "section 6(1)",
                    "The time to admit on these examinations ended at the close of " + window().lastDay()));
        }
        stops.addAll(intended.conflicts().among(assessors(), intended.applicant()));
        return stops;
    }

    /** Until when a person may be taken to hospital and admitted on these recommendations: from the later examination, s.6(1). */
    public ConveyanceWindow window() {
        return intended.section() == AdmissionSection.SECTION_4
                ? ConveyanceWindow.ofEmergency(opinions.get(0).examinedAt(), intended.madeAt())
                : ConveyanceWindow.from(
                        opinions.stream().map(MedicalOpinion::examined).toList());
    }

    /** Where neither doctor knew the person the form asks why it was not practicable, s.12(2); a reason, never a bar. */
    boolean needsReasonForNoAcquaintance() {
        return opinions.stream().noneMatch(MedicalOpinion::previousAcquaintance);
    }

    private List<Stop> stopsOfPair() {
        var stops = new ArrayList<Stop>();
        if (opinions.stream().noneMatch(MedicalOpinion::approved)) {
            stops.add(Stop.because("section 12(2)", "One of the two doctors must be section 12 approved"));
        }
        if (!new ExaminationInterval(examined(0), examined(1)).isAllowed()) {
            stops.add(Stop.because("section 12(1)", "More than five days lie between the two examinations"));
        }
        if (!isTreatmentThere()) {
            stops.add(Stop.because(
                    "section 3(2)(d)",
                    "Both doctors must say that appropriate treatment is available at the hospital that is named"));
        }
        return stops;
    }

    /** Asked of section 3 only, and once a hospital is known. */
    private boolean isTreatmentThere() {
        var site = intended.hospitalSite();
        return intended.section() != AdmissionSection.SECTION_3
                || site == null
                || opinions.stream().allMatch(opinion -> opinion.treatmentAt().contains(site));
    }

    private boolean isSignedTooLate(MedicalOpinion opinion) {
        return !SigningDate.FOUNDS_THE_APPLICATION.allows(opinion.signed(), LondonDays.dayOf(intended.madeAt()));
    }

    private Set<UUID> assessors() {
        return Stream.concat(
                        Stream.ofNullable(intended.applicant()),
                        opinions.stream().map(MedicalOpinion::doctor))
                .collect(Collectors.toSet());
    }

    private LocalDate examined(int place) {
        return opinions.get(place).examined();
    }
}
