package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything an application by an AMHP rests on, so that each missing part can be named: sections 11, 12 and 4.
 *
 * @param hospitalSite the site that will be named; none while no bed is known
 * @param noAcquaintanceReason why no doctor who knew the person could be had, where neither did
 * @param seen when the applicant last personally saw the person, if they have
 */
public record ApplicationGround(
        AdmissionSection section,
        Instant application,
        @Nullable UUID hospitalSite,
        @Nullable Instant seen,
        MedicalGround medical,
        @Nullable String noAcquaintanceReason,
        RelativesView relative) {

    /** Each reason why the application may not be made; empty when it may. */
    public List<Stop> stops() {
        var stops = new ArrayList<>(medical.stopsFor(section));
        if (hospitalSite == null) {
            stops.add(Stop.because(
                    "section 11(2)", "An application must be addressed to a named hospital, and none is known yet"));
        }
        if (!seenLatelyEnough()) {
            stops.add(notSeenLatelyEnough());
        }
        if (!signedInTime()) {
            stops.add(Stop.because("section 12(1)", "A recommendation is dated after the application"));
        }
        if (medical.needsReasonForNoAcquaintance() && noAcquaintanceReason == null) {
            stops.add(Stop.because(
                    "section 12(2)", "Neither doctor knew the person, so say why that was not practicable"));
        }
        relative.stopFor(section, Regime.inForceOn(LondonDays.dayOf(application)))
                .ifPresent(stops::add);
        return stops;
    }

    /** The hospital that may be named, where nothing stands in the way. */
    public UUID requireNoStops() {
        var stops = stops();
        if (hospitalSite == null || !stops.isEmpty()) {
            throw new ApplicationRefused(stops);
        }
        return hospitalSite;
    }

    private boolean seenLatelyEnough() {
        if (seen == null) {
            return false;
        }
        return section == AdmissionSection.SECTION_4
                ? PersonallySeen.allowsEmergency(seen, application)
                : PersonallySeen.allows(LondonDays.dayOf(seen), LondonDays.dayOf(application));
    }

    private Stop notSeenLatelyEnough() {
        return section == AdmissionSection.SECTION_4
                ? Stop.because("section 4(5)", "You must have seen the person yourself in the last 24 hours")
                : Stop.because("section 11(5)", "You must have seen the person yourself in the last 14 days");
    }

    private boolean signedInTime() {
        var day = LondonDays.dayOf(application);
        return medical.opinions().stream()
                .allMatch(opinion -> SigningDate.FOUNDS_THE_APPLICATION.allows(opinion.signed(), day));
    }
}
