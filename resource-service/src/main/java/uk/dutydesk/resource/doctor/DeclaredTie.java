package uk.dutydesk.resource.doctor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.dutydesk.resource.conflict.Tie;

/** A tie as declared. It is staff personal data: only the conflict check reads it, and nobody is shown why. */
@Entity
public class DeclaredTie {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Tie.Kind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> people;

    protected DeclaredTie() {} // for Hibernate

    DeclaredTie(UUID id, Tie.Kind kind, List<UUID> people) {
        this.id = id;
        this.kind = kind;
        this.people = List.copyOf(people);
    }

    Tie asTie() {
        return new Tie(kind, people);
    }
}
