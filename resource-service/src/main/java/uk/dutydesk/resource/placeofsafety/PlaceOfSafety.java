package uk.dutydesk.resource.placeofsafety;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somewhere a person may be taken or kept under section 135 or 136. */
@Entity
public class PlaceOfSafety {

    /** What a place is; a police station is never one for a person under 18 (section 136A(1)). */
    enum Kind {
        HEALTH_BASED,
        HOSPITAL,
        POLICE_STATION
    }

    /** A suite takes one or two people, and fills within the hour: what was said of it before is not what it is. */
    private static final Duration RELIED_ON = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String sector;
    private String force;
    private @Nullable UUID siteId;
    private boolean admitsUnder18;
    private @Nullable Integer spaces;
    private int used;
    private int closed;
    private @Nullable String note;
    private @Nullable String phone;
    private @Nullable Instant lastConfirmedAt;

    protected PlaceOfSafety() {} // for Hibernate

    PlaceOfSafety(UUID id, Entry entry) {
        this.id = id;
        correct(entry);
    }

    final void correct(Entry entry) {
        if (entry.kind() == Kind.POLICE_STATION && entry.admitsUnder18()) {
            throw new PlaceRefused("A police station is not a place of safety for anyone under 18 (section 136A(1)).");
        }
        var spaces = entry.spaces();
        if (spaces != null && entry.used() + entry.closed() > spaces) {
            throw new PlaceRefused("There are fewer spaces than are used and closed.");
        }
        this.reference = entry.reference();
        this.name = entry.name();
        this.kind = entry.kind();
        this.sector = entry.sector();
        this.force = entry.force();
        this.siteId = entry.siteId();
        this.admitsUnder18 = entry.admitsUnder18();
        this.spaces = entry.spaces();
        this.used = entry.used();
        this.closed = entry.closed();
        this.note = entry.note();
        this.phone = entry.phone();
        this.lastConfirmedAt = entry.confirmedAt();
    }

    /** Whether a person of that age may be taken here at all. */
    boolean mayReceive(int age) {
        return age >= 18 || (admitsUnder18 && kind != Kind.POLICE_STATION);
    }

    /** Spaces that are neither used nor closed; null where spaces are not counted, as in an emergency department. */
    @Nullable Integer free() {
        return spaces == null ? null : spaces - used - closed;
    }

    /** Whether what is known of its spaces was said too long ago, or never. */
    boolean isStaleAt(Instant now) {
        return lastConfirmedAt == null || lastConfirmedAt.plus(RELIED_ON).isBefore(now);
    }

    UUID id() {
        return id;
    }

    String sector() {
        return sector;
    }

    Entry entry() {
        return new Entry(
                reference,
                name,
                kind,
                sector,
                force,
                siteId,
                admitsUnder18,
                spaces,
                used,
                closed,
                note,
                phone,
                lastConfirmedAt);
    }

    /** What is written about a place. */
    record Entry(
            @NotBlank @Size(max = 20) String reference,
            @NotBlank @Size(max = 100) String name,
            @NotNull Kind kind,
            @NotBlank String sector,
            @NotBlank @Size(max = 20) String force,
            @Nullable UUID siteId,
            boolean admitsUnder18,
            @Nullable @Min(0) Integer spaces,
            @Min(0) int used,
            @Min(0) int closed,
            @Nullable @Size(max = 200) String note,
            @Nullable @Pattern(regexp = "[0-9 +]{8,20}") String phone,
            @Nullable @PastOrPresent Instant confirmedAt) {}
}
