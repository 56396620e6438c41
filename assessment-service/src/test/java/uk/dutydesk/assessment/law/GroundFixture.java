package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lawful application on Saturday 21 November 2026 at 02:40, of which each test changes the one thing it is about. */
record GroundFixture(
        AdmissionSection section,
        @Nullable UUID site,
        String seen,
        List<MedicalOpinion> opinions,
        Conflicts conflicts,
        RelativesView relative) {

    static final UUID AMHP = new UUID(0, 5);
    static final UUID FIRST_DOCTOR = new UUID(0, 1);
    static final UUID SECOND_DOCTOR = new UUID(0, 2);
    static final UUID THIRD_DOCTOR = new UUID(0, 3);
    static final UUID SITE = new UUID(0, 9);
    private static final String TODAY = "2026-11-21";

    static GroundFixture anApplicationUnder(AdmissionSection section) {
        return new GroundFixture(
                section,
                SITE,
                "2026-11-20T21:40:00Z",
                List.of(approved(FIRST_DOCTOR, TODAY), notApproved(SECOND_DOCTOR, TODAY)),
                Conflicts.NONE,
                RelativesView.CONSULTED_NO_OBJECTION);
    }

    GroundFixture toNoHospital() {
        return new GroundFixture(section, null, seen, opinions, conflicts, relative);
    }

    GroundFixture toAnotherHospital() {
        return new GroundFixture(section, new UUID(0, 8), seen, opinions, conflicts, relative);
    }

    GroundFixture seen(String moment) {
        return new GroundFixture(section, site, moment, opinions, conflicts, relative);
    }

    GroundFixture where(RelativesView view) {
        return new GroundFixture(section, site, seen, opinions, conflicts, view);
    }

    GroundFixture having(Conflicts declared) {
        return new GroundFixture(section, site, seen, opinions, declared, relative);
    }

    GroundFixture withOneDoctor() {
        return with(approved(FIRST_DOCTOR, TODAY));
    }

    GroundFixture withTheSameDoctorTwice() {
        return with(approved(FIRST_DOCTOR, TODAY), approved(FIRST_DOCTOR, TODAY));
    }

    GroundFixture withNoApprovedDoctor() {
        return with(notApproved(FIRST_DOCTOR, TODAY), notApproved(SECOND_DOCTOR, TODAY));
    }

    GroundFixture examined(String first, String second) {
        return with(approved(FIRST_DOCTOR, first), notApproved(SECOND_DOCTOR, second));
    }

    GroundFixture signed(String day) {
        return with(signedOn(day, approved(FIRST_DOCTOR, TODAY)), notApproved(SECOND_DOCTOR, TODAY));
    }

    GroundFixture with(MedicalOpinion... other) {
        return new GroundFixture(section, site, seen, List.of(other), conflicts, relative);
    }

    ApplicationGround ground() {
        var intended = new IntendedApplication(section, Instant.parse("2026-11-21T02:40:00Z"), AMHP, conflicts, site);
        return new ApplicationGround(intended, Instant.parse(seen), new MedicalGround(opinions), null, relative);
    }

    static MedicalOpinion approved(UUID doctor, String examined) {
        return opinion(doctor, examined, examined, true);
    }

    static MedicalOpinion notApproved(UUID doctor, String examined) {
        return opinion(doctor, examined, examined, false);
    }

    static MedicalOpinion signedOn(String day, MedicalOpinion opinion) {
        return opinion(opinion.doctor(), opinion.examined().toString(), day, opinion.approved());
    }

    /** The same, of a doctor who had not known the person. */
    static MedicalOpinion stranger(MedicalOpinion opinion) {
        return new MedicalOpinion(
                UUID.randomUUID(),
                opinion.doctor(),
                opinion.examinedAt(),
                opinion.signedAt(),
                opinion.approved(),
                false,
                opinion.treatmentAt());
    }

    private static MedicalOpinion opinion(UUID doctor, String examined, String signed, boolean approved) {
        return new MedicalOpinion(
                UUID.randomUUID(), doctor, startOf(examined), startOf(signed), approved, true, Set.of(SITE));
    }

    private static Instant startOf(String day) {
        return LondonDays.startOf(LocalDate.parse(day));
    }
}
