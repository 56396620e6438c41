package uk.dutydesk.resource.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who sends, and how their words are to be read. A row, not code: a new sender needs no release. */
@Entity
public class SenderProfile {

    @Id
    private String name;

    @Version
    private int version;

    @Embedded
    private ProfileEntry entry;

    private @Nullable Instant lastHeardAt;

    /** When a message came again that was kept already; written beside this class. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastRepeatedAt;

    private boolean active;

    protected SenderProfile() {} // for Hibernate

    SenderProfile(String name, ProfileEntry entry) {
        this.name = name;
        this.entry = entry;
        this.active = true;
    }

    void correct(ProfileEntry entry) {
        this.entry = entry;
    }

    void heard(@Nullable Instant at) {
        if (at != null && (lastHeardAt == null || at.isAfter(lastHeardAt))) {
            lastHeardAt = at;
        }
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    ProfileEntry entry() {
        return entry;
    }

    @Nullable Instant lastRepeatedAt() {
        return lastRepeatedAt;
    }

    @Nullable Instant lastHeardAt() {
        return lastHeardAt;
    }

    boolean isActive() {
        return active;
    }

    Reading reading() {
        return new Reading(name, entry);
    }
}
