package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lawful application on Saturday 21 November 2026 at 02:40, of which each test changes the one thing it is about. */
record GroundFixture(
        AdmissionSection section,
        @Nullable UUID site,
        String seen,
        List<MedicalOpinion> opinions,
        RelativesView relative) {

    private static final UUID FIRST_DOCTOR = new UUID(0, 1);
    private static final UUID SECOND_DOCTOR = new UUID(0, 2);
    private static final String TODAY = "2026-11-21";

    static GroundFixture anApplicationUnder(AdmissionSection section) {
        return new GroundFixture(
                section,
                new UUID(0, 9),
                "2026-11-20T21:40:00Z",
                List.of(opinion(FIRST_DOCTOR, TODAY, TODAY, true), opinion(SECOND_DOCTOR, TODAY, TODAY, false)),
                RelativesView.CONSULTED_NO_OBJECTION);
    }

    GroundFixture toNoHospital() {
        return new GroundFixture(section, null, seen, opinions, relative);
    }

    GroundFixture seen(String moment) {
        return new GroundFixture(section, site, moment, opinions, relative);
    }

    GroundFixture where(RelativesView view) {
        return new GroundFixture(section, site, seen, opinions, view);
    }

    GroundFixture withOneDoctor() {
        return with(opinion(FIRST_DOCTOR, TODAY, TODAY, true));
    }

    GroundFixture withTheSameDoctorTwice() {
        return with(opinion(FIRST_DOCTOR, TODAY, TODAY, true), opinion(FIRST_DOCTOR, TODAY, TODAY, true));
    }

    GroundFixture withNoApprovedDoctor() {
        return with(opinion(FIRST_DOCTOR, TODAY, TODAY, false), opinion(SECOND_DOCTOR, TODAY, TODAY, false));
    }

    GroundFixture examined(String first, String second) {
        return with(opinion(FIRST_DOCTOR, first, first, true), opinion(SECOND_DOCTOR, second, second, false));
    }

    GroundFixture signed(String day) {
        return with(opinion(FIRST_DOCTOR, TODAY, day, true), opinion(SECOND_DOCTOR, TODAY, TODAY, false));
    }

    ApplicationGround ground() {
        return new ApplicationGround(
                section,
                Instant.parse("2026-11-21T02:40:00Z"),
                site,
                Instant.parse(seen),
                new MedicalGround(opinions),
                null,
                relative);
    }

    private GroundFixture with(MedicalOpinion... other) {
        return new GroundFixture(section, site, seen, List.of(other), relative);
    }

    private static MedicalOpinion opinion(UUID doctor, String examined, String signed, boolean approved) {
        return new MedicalOpinion(doctor, LocalDate.parse(examined), LocalDate.parse(signed), approved, true);
    }
}
