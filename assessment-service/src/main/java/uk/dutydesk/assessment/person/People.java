package uk.dutydesk.assessment.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.time.LondonTime;

/** The people known to an authority. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    private final Tenancy tenancy;
    private final Audit audit;
    private final Clock wallClock;

    People(Tenancy tenancy, Audit audit, Clock wallClock) {
        this.tenancy = tenancy;
        this.audit = audit;
        this.wallClock = wallClock;
    }

    public Person get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    public List<Person> get(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Someone we know by NHS number is the same person, told of again; anyone else is new to us. */
    public Person meet(@Nullable UUID id, Description described) {
        var known = described.nhsNumber() == null
                ? null
                : find("nhsNumber", described.nhsNumber().digits()).firstResult();
        if (known != null) {
            known.describe(described, today());
            audit.changed("person", known.id(), "PersonDescribed");
            return known;
        }
        var person = new Person(id == null ? UUID.randomUUID() : id, tenancy.current(), described, today());
        persist(person);
        audit.changed("person", person.id(), "PersonDescribed");
        return person;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(wallClock.instant(), LondonTime.LONDON);
    }
}
