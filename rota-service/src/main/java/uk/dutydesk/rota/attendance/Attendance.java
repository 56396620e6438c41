package uk.dutydesk.rota.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.duty.Duty;

/** Somebody is at their duty, or was. */
@Entity
class Attendance {

    /** Nobody begins earlier than this before the duty does. */
    static final Duration EARLIEST = Duration.ofHours(2);

    @Id
    private UUID dutyId = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);
    private Instant startedAt = Instant.EPOCH;
    private @Nullable Instant endedAt;

    protected Attendance() {} // for Hibernate

    Attendance(Duty duty) {
        this.dutyId = duty.id();
    }

    /**
     * @param now nobody was at work in the future
     * @throws AttendanceRefused where the times cannot be those of the duty
     */
    void was(Duty duty, Instant started, @Nullable Instant ended, Instant now) {
        var time = duty.time();
        if (started.isAfter(now) || (ended != null && ended.isAfter(now))) {
            throw new AttendanceRefused("That time has not come yet.");
        }
        if (started.isBefore(time.start().minus(EARLIEST)) || !started.isBefore(time.end())) {
            throw new AttendanceRefused("A duty begins between two hours before its start and its end.");
        }
        if (ended != null && !ended.isAfter(started)) {
            throw new AttendanceRefused("A duty ends after it begins.");
        }
        this.amhpId = duty.amhpId();
        this.startedAt = started;
        this.endedAt = ended;
    }

    UUID dutyId() {
        return dutyId;
    }

    UUID amhpId() {
        return amhpId;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
