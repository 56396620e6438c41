package uk.dutydesk.assessment.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.law.MedicalOpinion;

/** What one doctor, having personally examined the person, recommends or does not. It is never changed. */
@Entity
public class Recommendation {

    @Id
    private UUID id;

    private String authority;
    private UUID assessmentId;
    private UUID doctorId;
    private boolean recommends;

    @Enumerated(EnumType.STRING)
    private @Nullable AdmissionSection section;

    private Instant examinedAt;
    private Instant signedAt;
    private boolean approved;
    private boolean previousAcquaintance;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> treatmentAt;

    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {} // for Hibernate

    Recommendation(UUID id, String authority, UUID assessmentId, Signed signed, Instant recordedAt, String recordedBy) {
        if (signed.signedAt().isBefore(signed.examinedAt())) {
            throw new RecommendationRefused(
                    "A recommendation cannot be signed before the examination (section 12(1)).");
        }
        this.id = id;
        this.authority = authority;
        this.assessmentId = assessmentId;
        this.doctorId = signed.doctorId();
        this.section = signed.section();
        this.recommends = signed.section() != null;
        this.examinedAt = signed.examinedAt();
        this.signedAt = signed.signedAt();
        this.approved = signed.approved();
        this.previousAcquaintance = signed.previousAcquaintance();
        this.treatmentAt = List.copyOf(signed.treatmentAt());
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * @param section what the doctor recommends; none where they do not
     * @param treatmentAt for section 3, the sites where appropriate treatment is available, as the form names them
     */
    record Signed(
            UUID doctorId,
            @Nullable AdmissionSection section,
            Instant examinedAt,
            Instant signedAt,
            boolean approved,
            boolean previousAcquaintance,
            List<UUID> treatmentAt) {}

    MedicalOpinion opinion() {
        return new MedicalOpinion(id, doctorId, examinedAt, signedAt, approved, previousAcquaintance, treatmentAt());
    }

    public UUID id() {
        return id;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public String authority() {
        return authority;
    }

    public UUID doctorId() {
        return doctorId;
    }

    public boolean recommends() {
        return recommends;
    }

    public @Nullable AdmissionSection section() {
        return section;
    }

    public Instant examinedAt() {
        return examinedAt;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public boolean approved() {
        return approved;
    }

    public boolean previousAcquaintance() {
        return previousAcquaintance;
    }

    public Set<UUID> treatmentAt() {
        return Set.copyOf(treatmentAt);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
