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

    /**
     * Someone we know by NHS number is the same person, told of again; anyone else is new to us.
     *
     * @param known what the teller says where the number belongs to a record that says something else; none before they were asked
     */
    public Person meet(@Nullable UUID id, Description told, @Nullable KnownNumber known) {
        var number = told.nhsNumber();
        if (number == null) {
            return add(id, told);
        }
        var before = find("nhsNumber", number.digits()).firstResult();
        if (before == null) {
            return add(id, told);
        }
        if (known == KnownNumber.WITHOUT_NUMBER) {
            return add(null, told.withoutNumber());
        }
        var differ = before.differences(told, today());
        if (!differ.isEmpty() && known != KnownNumber.SAME_PERSON) {
            throw new PersonKnown(differ);
        }
        before.describe(told, today());
        audit.changed("person", before.id(), "PersonDescribed");
        return before;
    }

    private Person add(@Nullable UUID id, Description told) {
        var person = new Person(id == null ? UUID.randomUUID() : id, tenancy.current(), told, today());
        persist(person);
        audit.changed("person", person.id(), "PersonDescribed");
        return person;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(wallClock.instant(), LondonTime.LONDON);
    }
}
