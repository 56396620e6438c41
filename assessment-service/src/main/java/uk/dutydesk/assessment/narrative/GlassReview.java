package uk.dutydesk.assessment.narrative;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;

/** A second person has looked at why somebody opened a colleague's case. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
class GlassReview {

    @Id
    private UUID glassId;

    @MapsId
    @OneToOne
    @JoinColumn(name = "glass_id")
    private BrokenGlass glass;

    private String authority;
    private String brokenBy;
    private String reviewedBy;
    private Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    protected GlassReview() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // the id is the glass's
    GlassReview(BrokenGlass glass, String authority, String reviewedBy, Instant reviewedAt) {
        this.glass = glass;
        this.authority = authority;
        this.brokenBy = glass.who();
        this.reviewedBy = reviewedBy;
        this.reviewedAt = reviewedAt;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
