package uk.dutydesk.assessment.law;

import java.util.ArrayList;
import java.util.List;

/** The medical recommendations on which an application is to be founded, sections 2(3), 3(3), 4(3) and 12. */
public record MedicalGround(List<MedicalOpinion> opinions) {

    public MedicalGround {
        opinions = List.copyOf(opinions);
    }

    /** What is still missing or wrong for the section; empty when the recommendations are complete. */
    public List<Stop> stopsFor(AdmissionSection section) {
        var stops = new ArrayList<Stop>();
        var doctors = opinions.stream().map(MedicalOpinion::doctor).distinct().count();
        if (doctors < section.recommendationsNeeded()) {
            stops.add(tooFew(section, doctors));
        } else if (section != AdmissionSection.SECTION_4) {
            stops.addAll(stopsForTwo());
        }
        return stops;
    }

    private static Stop tooFew(AdmissionSection section, long doctors) {
        return switch (section) {
            case SECTION_4 -> Stop.because("section 4(3)", "An emergency application needs one medical recommendation");
            case SECTION_2 -> Stop.because("section 2(3)", "Two doctors must recommend this; " + doctors + " has");
            case SECTION_3 -> Stop.because("section 3(3)", "Two doctors must recommend this; " + doctors + " has");
        };
    }

    private List<Stop> stopsForTwo() {
        var stops = new ArrayList<Stop>();
        if (opinions.stream().noneMatch(MedicalOpinion::approved)) {
            stops.add(Stop.because("section 12(2)", "One of the two doctors must be section 12 approved"));
        }
        if (!examinedCloseEnough()) {
            stops.add(Stop.because("section 12(1)", "More than five days lie between the two examinations"));
        }
        return stops;
    }

    private boolean examinedCloseEnough() {
        return opinions.stream()
                .anyMatch(one -> opinions.stream()
                        .filter(other -> !other.doctor().equals(one.doctor()))
                        .anyMatch(other -> new ExaminationInterval(one.examined(), other.examined()).isAllowed()));
    }

    /** Where neither doctor knew the person the form asks why it was not practicable, s.12(2); a reason, never a bar. */
    public boolean needsReasonForNoAcquaintance() {
        return !opinions.isEmpty() && opinions.stream().noneMatch(MedicalOpinion::previousAcquaintance);
    }
}
