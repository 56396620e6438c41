package uk.dutydesk.rota.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** AMHPs who work from one place. */
@Entity
public class Team {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private String name = "";
    private String place = "";

    protected Team() {} // for Hibernate

    Team(UUID id) {
        this.id = id;
    }

    void describe(String newName, String newPlace) {
        this.name = newName;
        this.place = newPlace;
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public String name() {
        return name;
    }

    String place() {
        return place;
    }
}
