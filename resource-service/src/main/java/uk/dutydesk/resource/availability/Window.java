package uk.dutydesk.resource.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A time when a doctor can be asked to come. Windows of one doctor never overlap. */
@Entity
@Table(name = "availability_window")
public class Window {

    @Id
    private UUID id;

    private UUID doctorId;
    private Instant starts;
    private Instant ends;

    protected Window() {} // for Hibernate

    Window(UUID doctorId, Instant starts, Instant ends) {
        this.id = UUID.randomUUID();
        this.doctorId = doctorId;
        this.starts = starts;
        this.ends = ends;
    }

    public UUID doctorId() {
        return doctorId;
    }

    public Instant starts() {
        return starts;
    }

    public Instant ends() {
        return ends;
    }
}
