package uk.dutydesk.resource.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A body that employs doctors, runs wards or drives people to hospital; known by its ODS code, or one of ours. */
@Entity
public class Organisation {

    /** What a body is; an independent hospital brings regulation 4(2) with it. */
    public enum Kind {
        LOCAL_AUTHORITY,
        NHS_TRUST,
        AMBULANCE_TRUST,
        INDEPENDENT_HOSPITAL,
        POLICE,
        CONVEYANCE
    }

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String phone;

    protected Organisation() {} // for Hibernate

    public Organisation(String code, String name, Kind kind, @Nullable String phone) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.phone = phone;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String phone() {
        return phone;
    }

    public boolean isIndependentHospital() {
        return kind == Kind.INDEPENDENT_HOSPITAL;
    }
}
