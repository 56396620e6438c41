package uk.dutydesk.assessment.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the person needs of a bed, as it was said once. It is never changed: who says otherwise makes the next one. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
class AskedNeed {

    @EmbeddedId
    private Key key;

    private String authority;
    private String type;
    private int age;
    private String sex;
    private boolean section136;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> accessibility;

    private @Nullable String security;
    private @Nullable Boolean detained;
    private String sector;
    private Instant neededBy;
    private Instant askedAt;
    private String askedBy;

    /** Which need of which assessment; the first is number 1. */
    @Embeddable
    record Key(
            @Column(name = "assessment_id") UUID assessmentId,
            @Column(name = "version") int version) {}

    @SuppressWarnings("NullAway.Init")
    protected AskedNeed() {} // for Hibernate

    AskedNeed(Key key, String authority, BedAsked asked, String askedBy) {
        var need = asked.need();
        this.key = key;
        this.authority = authority;
        this.type = need.type();
        this.age = need.age();
        this.sex = need.sex();
        this.section136 = need.section136();
        this.accessibility = List.copyOf(need.accessibility());
        this.security = need.security();
        this.detained = need.detained();
        this.sector = asked.sector();
        this.neededBy = asked.neededBy();
        this.askedAt = asked.happenedAt();
        this.askedBy = askedBy;
    }

    /** Whether this says the same in other words: a code of another list, another order, or what is taken for granted. */
    boolean saysTheSameAs(BedAsked asked) {
        var need = asked.need();
        return type.equals(need.type())
                && age == need.age()
                && sexOf(sex).equals(sexOf(need.sex()))
                && section136 == need.section136()
                && isDetained(section136, detained) == isDetained(need.section136(), need.detained())
                && Objects.requireNonNullElse(security, "0").equals(Objects.requireNonNullElse(need.security(), "0"))
                && Set.copyOf(accessibility).equals(Set.copyOf(need.accessibility()))
                && sector.equals(asked.sector())
                && neededBy.equals(asked.neededBy());
    }

    private static String sexOf(String said) {
        return switch (said) {
            case "1", "MALE" -> "MALE";
            case "2", "FEMALE" -> "FEMALE";
            default -> "OTHER";
        };
    }

    private static boolean isDetained(boolean section136, @Nullable Boolean detained) {
        return section136 || Boolean.TRUE.equals(detained);
    }

    BedRequested.Need need() {
        return new BedRequested.Need(type, age, sex, section136, accessibility, security, detained);
    }

    String sector() {
        return sector;
    }

    Instant neededBy() {
        return neededBy;
    }

    Instant askedAt() {
        return askedAt;
    }
}
