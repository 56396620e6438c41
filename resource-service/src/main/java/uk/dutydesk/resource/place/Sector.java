package uk.dutydesk.resource.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A postcode sector and the position of its centre. Nothing finer is kept, so no position is a home. */
@Entity
public class Sector {

    @Id
    private String code;

    private String name;
    private double latitude;
    private double longitude;
    private boolean town;

    protected Sector() {} // for Hibernate

    public Sector(String code, String name, double latitude, double longitude, boolean town) {
        this.code = code;
        this.name = name;
        this.latitude = latitude;
        this.longitude = longitude;
        this.town = town;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean isTown() {
        return town;
    }

    Position position() {
        return new Position(latitude, longitude);
    }
}
