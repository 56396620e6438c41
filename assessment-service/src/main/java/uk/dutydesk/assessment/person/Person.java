package uk.dutydesk.assessment.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whose case is considered. Nothing of a person is ever printed into a log. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
public class Person {

    @Id
    private UUID id;

    @Version
    private int version;

    private String authority;
    private String name;
    private @Nullable String pronoun;
    private @Nullable String nhsNumber;
    private @Nullable Integer age;
    private @Nullable LocalDate ageOn;
    private @Nullable LocalDate dateOfBirth;
    private @Nullable String sex;
    private @Nullable String language;
    private boolean interpreterNeeded;
    private @Nullable String accessNeeds;
    private @Nullable String whatMatters;

    @SuppressWarnings("NullAway.Init")
    protected Person() {} // for Hibernate

    Person(UUID id, String authority, Description described, LocalDate today) {
        this.id = id;
        this.authority = authority;
        this.name = described.name();
        describe(described, today);
    }

    /** What is said about a person is replaced by what is said last; the NHS number stays once known. */
    void describe(Description described, LocalDate today) {
        name = described.name();
        pronoun = described.pronoun();
        nhsNumber = described.nhsNumber() == null
                ? nhsNumber
                : described.nhsNumber().digits();
        age = described.age();
        ageOn = described.age() == null ? null : today;
        dateOfBirth = described.dateOfBirth();
        sex = described.sex();
        language = described.language();
        interpreterNeeded = described.interpreterNeeded();
        accessNeeds = described.accessNeeds();
        whatMatters = described.whatMatters();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whole years. An age somebody told us grows older by whole years from that day, so it is never too young by more than one. */
    public int ageOn(LocalDate day) {
        if (dateOfBirth != null) {
            return Period.between(dateOfBirth, day).getYears();
        }
        if (age == null || ageOn == null) {
            throw new IllegalStateException("a person has an age or a date of birth");
        }
        return age + Math.max(0, Period.between(ageOn, day).getYears());
    }

    public Description described() {
        return new Description(
                name,
                pronoun,
                nhsNumber == null ? null : new NhsNumber(nhsNumber),
                age,
                dateOfBirth,
                sex,
                language,
                interpreterNeeded,
                accessNeeds,
                whatMatters);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
