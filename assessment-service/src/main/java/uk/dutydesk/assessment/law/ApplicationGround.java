package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an application by an AMHP rests on, so that each missing part can be named: sections 11, 12 and 4.
 *
 * @param noAcquaintanceReason why no doctor who knew the person could be had, where neither did
 * @param seen when the applicant last personally saw the person, if they have
 */
public record ApplicationGround(
        IntendedApplication intended,
        @Nullable Instant seen,
        MedicalGround medical,
        @Nullable String noAcquaintanceReason,
        RelativesView relative) {

    /** Each reason why the application may not be made; empty when it may. */
    public List<Stop> stops() {
        var stops = new ArrayList<>(medical.stopsFor(intended));
        if (intended.hospitalSite() == null) {
            stops.add(Stop.because(
                    "section 11(2)", "An application must be addressed to a named hospital, and none is known yet"));
        }
        if (!seenLatelyEnough()) {
            stops.add(notSeenLatelyEnough());
        }
        if (noAcquaintanceReason == null && needsReasonForNoAcquaintance()) {
            stops.add(Stop.because(
                    "section 12(2)", "Neither doctor knew the person, so say why that was not practicable"));
        }
        relative.stopFor(intended.section(), Regime.inForceOn(LondonDays.dayOf(intended.madeAt())))
                .ifPresent(stops::add);
        return stops;
    }

    /** The recommendations it is founded on, where nothing stands in its way. */
    public Foundation requireNoStops() {
        var stops = stops();
        if (!stops.isEmpty()) {
            throw new ApplicationRefused(stops);
        }
        return medical.foundationFor(intended).orElseThrow();
    }

    private boolean needsReasonForNoAcquaintance() {
        return medical.foundationFor(intended)
                .filter(Foundation::needsReasonForNoAcquaintance)
                .isPresent();
    }

    private boolean seenLatelyEnough() {
        if (seen == null) {
            return false;
        }
        return intended.section() == AdmissionSection.SECTION_4
                ? PersonallySeen.allowsEmergency(seen, intended.madeAt())
                : PersonallySeen.allows(LondonDays.dayOf(seen), LondonDays.dayOf(intended.madeAt()));
    }

    private Stop notSeenLatelyEnough() {
        return intended.section() == AdmissionSection.SECTION_4
                ? Stop.because("section 4(5)", "You must have seen the person yourself in the last 24 hours")
                : Stop.because("section 11(5)", "You must have seen the person yourself in the last 14 days");
    }
}
