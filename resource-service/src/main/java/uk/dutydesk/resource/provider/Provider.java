package uk.dutydesk.resource.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Someone who takes people to hospital. */
@Entity
public class Provider {

    @Id
    private UUID id;

    @Version
    private int version;

    private String organisationCode;
    private String name;
    private String phone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> vehicles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> meets;

    private String crew;
    private int answersWithinMinutes;
    private @Nullable Integer furthestMiles;
    private @Nullable String note;

    protected Provider() {} // for Hibernate

    public Provider(UUID id, ProviderEntry entry) {
        this.id = id;
        correct(entry);
    }

    public final void correct(ProviderEntry entry) {
        this.organisationCode = entry.organisation();
        this.name = entry.name();
        this.phone = entry.phone();
        this.vehicles = List.copyOf(entry.vehicles());
        this.meets = List.copyOf(entry.meets());
        this.crew = entry.crew();
        this.answersWithinMinutes = entry.answersWithinMinutes();
        this.furthestMiles = entry.furthestMiles();
        this.note = entry.note();
    }

    /** Whether this provider can meet everything asked for. */
    public boolean meets(List<String> needs) {
        return meets.containsAll(needs);
    }

    public boolean has(String vehicle) {
        return vehicles.contains(vehicle);
    }

    public UUID id() {
        return id;
    }

    public String organisation() {
        return organisationCode;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public int answersWithinMinutes() {
        return answersWithinMinutes;
    }

    public ProviderEntry entry() {
        return new ProviderEntry(
                organisationCode, name, phone, vehicles, meets, crew, answersWithinMinutes, furthestMiles, note);
    }
}
