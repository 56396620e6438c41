package uk.dutydesk.rota.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** A manager on call for support and escalation. Not an AMHP's duty, and not planned here. */
@Entity
public class ManagerOnCall {

    @Id
    private UUID id = new UUID(0, 0);

    private String name = "";
    private String phone = "";
    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    protected ManagerOnCall() {} // for Hibernate

    ManagerOnCall(UUID id) {
        this.id = id;
    }

    void describe(String newName, String newPhone, Span time) {
        this.name = newName;
        this.phone = newPhone;
        this.startsAt = time.start();
        this.endsAt = time.end();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    Span time() {
        return new Span(startsAt, endsAt);
    }

    @Override
    public String toString() {
        return "ManagerOnCall[" + id + "]";
    }
}
