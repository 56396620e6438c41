package uk.dutydesk.resource.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A hospital site. An application has to name one, so its name is the one on the law's papers. */
@Entity
public class Site {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String organisationCode;
    private String sector;

    protected Site() {} // for Hibernate

    public Site(UUID id, String code, String name, String organisationCode, String sector) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.organisationCode = organisationCode;
        this.sector = sector;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String organisation() {
        return organisationCode;
    }

    public String sector() {
        return sector;
    }
}
