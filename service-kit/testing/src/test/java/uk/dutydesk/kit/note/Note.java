package uk.dutydesk.kit.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
class Note {

    @Id
    private UUID id;

    @Version
    private int version;

    private String words;
    private Instant writtenAt;

    protected Note() {} // for Hibernate

    Note(UUID id, String words, Instant writtenAt) {
        this.id = id;
        this.words = words;
        this.writtenAt = writtenAt;
    }

    void reword(String other) {
        this.words = other;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String words() {
        return words;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
