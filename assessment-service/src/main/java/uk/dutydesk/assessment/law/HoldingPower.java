package uk.dutydesk.assessment.law;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeping an in-patient who was not detained: by a doctor or approved clinician s.5(2), or by a nurse s.5(4). */
public record HoldingPower(Instant startedAt, Instant endsAt) {

    @SuppressWarnings("CanonicalDuration") // hours, as the Act counts them
    static final Duration DOCTORS = Duration.ofHours(72);

    static final Duration NURSES = Duration.ofHours(6);

    /** 72 hours from the time the report is furnished to the managers, s.5(2). */
    public static HoldingPower ofDoctor(Instant reportFurnished) {
        return new HoldingPower(reportFurnished, reportFurnished.plus(DOCTORS));
    }

    /** Six hours from the nurse's record, or until the practitioner with power under s.5(2) comes, s.5(4). */
    public static HoldingPower ofNurse(Instant recorded, @Nullable Instant practitionerArrived) {
        var end = recorded.plus(NURSES);
        if (practitionerArrived != null && practitionerArrived.isBefore(end)) {
            return new HoldingPower(recorded, practitionerArrived);
        }
        return new HoldingPower(recorded, end);
    }

    /** A doctor's holding power that follows a nurse's is counted from the nurse's record, s.5(5). */
    public static HoldingPower ofDoctorAfterNurse(Instant nurseRecorded) {
        return ofDoctor(nurseRecorded);
    }
}
