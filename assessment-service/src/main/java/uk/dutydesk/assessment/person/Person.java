package uk.dutydesk.assessment.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** What is told now replaces what was told before; what is not told now stays known. */
    void describe(Description told, LocalDate today) {
        name = told.name();
        pronoun = orKnown(told.pronoun(), pronoun);
        nhsNumber = told.nhsNumber() == null ? nhsNumber : told.nhsNumber().digits();
        if (told.age() != null) {
            age = told.age();
            ageOn = today;
        }
        dateOfBirth = orKnown(told.dateOfBirth(), dateOfBirth);
        sex = orKnown(told.sex(), sex);
        language = orKnown(told.language(), language);
        interpreterNeeded = told.interpreterNeeded();
        accessNeeds = orKnown(told.accessNeeds(), accessNeeds);
        whatMatters = orKnown(told.whatMatters(), whatMatters);
    }

    private static <T> @Nullable T orKnown(@Nullable T told, @Nullable T known) {
        return told == null ? known : told;
    }

    /** What is told now and is not what was told before, by name; something new is no difference. */
    List<String> differences(Description told, LocalDate today) {
        var known = described();
        var differ = new ArrayList<String>();
        compare(differ, "name", folded(known.name()), folded(told.name()));
        compare(differ, "pronoun", known.pronoun(), told.pronoun());
        compare(differ, "dateOfBirth", known.dateOfBirth(), told.dateOfBirth());
        if (isOfAnotherAge(told, today)) {
            differ.add("age");
        }
        compare(differ, "sex", known.sex(), told.sex());
        compare(differ, "language", known.language(), told.language());
        compare(differ, "interpreterNeeded", known.interpreterNeeded(), told.interpreterNeeded());
        compare(differ, "accessNeeds", known.accessNeeds(), told.accessNeeds());
        compare(differ, "whatMatters", known.whatMatters(), told.whatMatters());
        return differ;
    }

    private static void compare(List<String> differ, String field, @Nullable Object known, @Nullable Object told) {
        if (known != null && told != null && !known.equals(told)) {
            differ.add(field);
        }
    }

    /** An age in years may have been told on either side of a birthday. */
    private boolean isOfAnotherAge(Description told, LocalDate today) {
        var years = told.age();
        return years != null && Math.abs(years - ageOn(today)) > (dateOfBirth == null ? 1 : 0);
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
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
