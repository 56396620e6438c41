package uk.dutydesk.gateway.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who may sign in. */
@Entity
public class Person {

    @Id
    private String username;

    private String name;
    private String shows;
    private boolean demonstration;

    protected Person() {} // for Hibernate

    Person(String username, String name, String shows) {
        this.username = username;
        this.name = name;
        this.shows = shows;
        this.demonstration = true;
    }

    void describe(String name, String shows) {
        this.name = name;
        this.shows = shows;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    /** What a newcomer sees best through this person's eyes; only demonstration people have it. */
    public String shows() {
        return shows;
    }

    public boolean isDemonstration() {
        return demonstration;
    }
}
