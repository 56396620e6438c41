package uk.dutydesk.rota.rotation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.London;

/** A line that goes round: each week, Monday to Sunday, the next person has it. */
@Entity
public class Rotation {

    private static final int DAYS = 7;

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private String line = "";
    private LocalDate startsOn = LocalDate.EPOCH;
    private List<UUID> people = List.of();
    private boolean pinned;

    protected Rotation() {} // for Hibernate

    Rotation(UUID id) {
        this.id = id;
    }

    void describe(String newLine, LocalDate monday, List<UUID> order, boolean newPinned) {
        this.line = newLine;
        this.startsOn = monday;
        this.people = List.copyOf(order);
        this.pinned = newPinned;
    }

    /** Whose turn it is on a day; nobody's before it starts. */
    public Optional<UUID> turnOn(LocalDate day) {
        var weeks = ChronoUnit.DAYS.between(startsOn, London.weekOf(day)) / DAYS;
        return day.isBefore(startsOn) || people.isEmpty()
                ? Optional.empty()
                : Optional.of(people.get((int) (weeks % people.size())));
    }

    UUID id() {
        return id;
    }

    public String line() {
        return line;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    List<UUID> people() {
        return List.copyOf(people);
    }

    /** New drafts have these duties pinned, where the rules allow; otherwise it is a strong wish. */
    public boolean isPinned() {
        return pinned;
    }
}
