package uk.dutydesk.gateway.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person is to one authority or one organisation. Roles come from here and from no token of somebody else's. */
@Entity
public class Membership {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "username")
    private Person person;

    private String authority;
    private String organisation;
    private String place;
    private List<String> roles;
    private @Nullable UUID personId;

    protected Membership() {} // for Hibernate

    Membership(String id, Person person, Belonging belonging) {
        this.id = id;
        this.person = person;
        this.authority = belonging.authority();
        this.organisation = belonging.organisation();
        this.place = belonging.place();
        this.roles = belonging.roles();
        this.personId = belonging.personId();
    }

    /** What is said of a membership; all of it may change, but not whose it is. */
    record Belonging(
            String authority,
            String organisation,
            String place,
            List<String> roles,
            @Nullable UUID personId) {}

    void become(Belonging belonging) {
        this.authority = belonging.authority();
        this.organisation = belonging.organisation();
        this.place = belonging.place();
        this.roles = belonging.roles();
        this.personId = belonging.personId();
    }

    public String id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public String authority() {
        return authority;
    }

    public String organisation() {
        return organisation;
    }

    /** The authority or organisation in words. */
    public String place() {
        return place;
    }

    public List<String> roles() {
        return List.copyOf(roles);
    }

    /** The person's own record in rota-service (an AMHP) or resource-service (a doctor). */
    public @Nullable UUID personId() {
        return personId;
    }
}
