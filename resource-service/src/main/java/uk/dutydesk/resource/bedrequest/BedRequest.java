package uk.dutydesk.resource.bedrequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a bed is wanted for an assessment: what is needed, and near where. */
@Entity
public class BedRequest {

    /** Whether a bed was found is not kept here: its hold says so, and a hold can be lost by whatever is said of the bed. */
    enum State {
        OPEN,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String authority;
    private UUID assessmentId;
    private String bedType;
    private int age;
    private String sex;
    private boolean section136;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> accessibility;

    private int security;
    private boolean detained;
    private @Nullable UUID communityTeam;
    private String sector;
    private @Nullable Instant neededBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant requestedAt;

    /** The case's own number of what it asks for; 0 from a case that did not number yet. */
    private int askedVersion;

    /** Goes up whenever what a ward decides by changes; the database counts. */
    @Column(insertable = false, updatable = false)
    private int needVersion;

    protected BedRequest() {} // for Hibernate

    BedRequest(UUID id, BedRequested wanted, Instant at) {
        this.id = id;
        this.assessmentId = wanted.assessmentId();
        this.authority = wanted.authority();
        this.state = State.OPEN;
        this.requestedAt = wanted.askedAt() == null ? at : wanted.askedAt();
        change(wanted);
    }

    final void change(BedRequested wanted) {
        if (state == State.WITHDRAWN) {
            throw new IllegalStateException("a withdrawn request is not changed; a new one is made");
        }
        var need = wanted.need();
        this.bedType = need.type();
        this.age = need.age();
        this.sex = need.sex();
        this.section136 = need.section136();
        this.accessibility = List.copyOf(need.accessibility());
        this.security = need.securityLevel();
        this.detained = need.isDetained();
        this.sector = wanted.sector();
        this.neededBy = wanted.neededBy();
        this.askedVersion = wanted.number();
    }

    Need need() {
        return new Need(bedType, age, sex, section136, accessibility, security, detained);
    }

    /** Whose community team the person's is: its usual network decides what is out of area. */
    void belongsTo(UUID team) {
        communityTeam = team;
    }

    @Nullable UUID communityTeam() {
        return communityTeam;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    int needVersion() {
        return needVersion;
    }

    int askedVersion() {
        return askedVersion;
    }

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    String authority() {
        return authority;
    }

    String sector() {
        return sector;
    }

    @Nullable Instant neededBy() {
        return neededBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
