package uk.dutydesk.rota.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A council with social services functions. */
@Entity
public class LocalAuthority {

    @Id
    private String code = "";

    private String name = "";

    protected LocalAuthority() {} // for Hibernate

    LocalAuthority(String code, String name) {
        this.code = code;
        this.name = name;
    }

    void rename(String newName) {
        this.name = newName;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
