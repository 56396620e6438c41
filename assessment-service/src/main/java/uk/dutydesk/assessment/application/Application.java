package uk.dutydesk.assessment.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.law.AdmissionSection;

/** An application for admission, addressed to the managers of one named hospital: section 11(2). */
@Entity
public class Application {

    @Id
    private UUID id;

    private String authority;
    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    private AdmissionSection section;

    private Instant madeAt;
    private UUID applicant;
    private UUID hospitalSiteId;
    private @Nullable String noAcquaintanceReason;
    private @Nullable String urgentNecessity;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> foundedOn;

    private Instant windowEndsAt;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Application() {} // for Hibernate

    Application(UUID id, String authority, UUID assessmentId, Made made, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.authority = authority;
        this.assessmentId = assessmentId;
        this.section = made.section();
        this.madeAt = made.madeAt();
        this.applicant = made.applicant();
        this.hospitalSiteId = made.hospitalSiteId();
        this.urgentNecessity = made.urgentNecessity();
        this.noAcquaintanceReason = made.noAcquaintanceReason();
        this.foundedOn = List.copyOf(made.foundedOn());
        this.windowEndsAt = made.windowEndsAt();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * @param foundedOn the one or two recommendations it rests on
     * @param windowEndsAt until when it is authority to convey and admit, section 6(1)
     */
    record Made(
            AdmissionSection section,
            Instant madeAt,
            UUID applicant,
            UUID hospitalSiteId,
            @Nullable String noAcquaintanceReason,
            @Nullable String urgentNecessity,
            List<UUID> foundedOn,
            Instant windowEndsAt) {

        @Override
        public String toString() {
            return "Made[" + section + "]";
        }
    }

    public UUID id() {
        return id;
    }

    public String authority() {
        return authority;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public AdmissionSection section() {
        return section;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UUID applicant() {
        return applicant;
    }

    public UUID hospitalSiteId() {
        return hospitalSiteId;
    }

    public @Nullable String noAcquaintanceReason() {
        return noAcquaintanceReason;
    }

    public @Nullable String urgentNecessity() {
        return urgentNecessity;
    }

    public List<UUID> foundedOn() {
        return List.copyOf(foundedOn);
    }

    public Instant windowEndsAt() {
        return windowEndsAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
