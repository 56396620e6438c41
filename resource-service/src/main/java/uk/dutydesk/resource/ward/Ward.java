package uk.dutydesk.resource.ward;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A ward: whom it is for, when it admits, and who speaks for its beds. */
@Entity
public class Ward {

    /** As long as a sit-rep is good for: then somebody has to look again. */
    public static final Duration USUAL_WORD = Duration.ofHours(4);

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private String name;
    private UUID siteId;
    private String bedType;
    private String intendedSex;
    private String intendedAge;
    private int security;
    private boolean locked;
    private @Nullable LocalTime admitsFrom;
    private @Nullable LocalTime admitsUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> access;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> usualFor;

    private String phone;
    private @Nullable String feed;
    private @Nullable String note;
    private boolean acceptsDetained;
    private int wordCountsHours = (int) USUAL_WORD.toHours();
    private @Nullable Instant lastConfirmedAt;
    private @Nullable String confirmedBy;
    private @Nullable Integer countedFree;
    private @Nullable Instant countedAt;

    protected Ward() {} // for Hibernate

    public Ward(UUID id, WardEntry entry) {
        this.id = id;
        correct(entry);
    }

    /** Replaces what is written about the ward; what is known of its beds stays. */
    public final void correct(WardEntry entry) {
        this.reference = entry.reference();
        this.name = entry.name();
        this.siteId = entry.siteId();
        this.bedType = entry.bedType();
        this.intendedSex = entry.intendedSex();
        this.intendedAge = entry.intendedAge();
        this.security = entry.security();
        this.locked = entry.locked();
        this.admitsFrom = entry.admitsFrom();
        this.admitsUntil = entry.admitsUntil();
        this.access = List.copyOf(entry.access());
        this.usualFor = List.copyOf(entry.usualFor());
        this.phone = entry.phone();
        this.feed = entry.feed();
        this.note = entry.note();
        this.acceptsDetained = entry.takesDetained();
        if (entry.wordCountsHours() != null) {
            this.wordCountsHours = entry.wordCountsHours();
        }
    }

    /** What it says of one of its beds counts for so many hours; words that were said before count as they did. */
    void letWordCount(int hours) {
        wordCountsHours = hours;
    }

    /** The ward gave its number of free beds. */
    public void count(int free, Instant at, String by) {
        if (countedAt == null || !at.isBefore(countedAt)) {
            countedFree = free;
            countedAt = at;
        }
        confirm(at, by);
    }

    /** Somebody, or a feed, spoke about this ward. */
    public void confirm(Instant at, String by) {
        if (lastConfirmedAt == null || at.isAfter(lastConfirmedAt)) {
            lastConfirmedAt = at;
            confirmedBy = by;
        }
    }

    /** When the ward takes somebody new; London wall-clock time, and they may go past midnight. */
    public AdmittingHours hours() {
        return new AdmittingHours(admitsFrom, admitsUntil);
    }

    public boolean isUsualFor(String authority) {
        return usualFor.contains(authority);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public UUID siteId() {
        return siteId;
    }

    public String bedType() {
        return bedType;
    }

    public String intendedSex() {
        return intendedSex;
    }

    /** For men and women. */
    public boolean isMixed() {
        return intendedSex.equals("8");
    }

    public String intendedAge() {
        return intendedAge;
    }

    public int security() {
        return security;
    }

    public boolean isLocked() {
        return locked;
    }

    public List<String> access() {
        return access;
    }

    public boolean acceptsDetained() {
        return acceptsDetained;
    }

    /** How long what it says of one of its beds beats what its feed says, from when it was so. */
    public Duration wordCounts() {
        return Duration.ofHours(wordCountsHours);
    }

    public String phone() {
        return phone;
    }

    public @Nullable String feed() {
        return feed;
    }

    public @Nullable LocalTime admitsFrom() {
        return admitsFrom;
    }

    public @Nullable LocalTime admitsUntil() {
        return admitsUntil;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Instant lastConfirmedAt() {
        return lastConfirmedAt;
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public @Nullable Integer countedFree() {
        return countedFree;
    }

    public @Nullable Instant countedAt() {
        return countedAt;
    }

    public WardEntry entry() {
        return new WardEntry(
                reference,
                name,
                siteId,
                bedType,
                intendedSex,
                intendedAge,
                security,
                locked,
                admitsFrom,
                admitsUntil,
                access,
                usualFor,
                phone,
                feed,
                note,
                acceptsDetained,
                wordCountsHours);
    }
}
