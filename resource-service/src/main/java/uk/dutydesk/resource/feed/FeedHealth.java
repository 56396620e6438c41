package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.FeedSilence;

/** How the feeds are, for people: who is silent, and how much was set aside or contradicts itself. */
@ApplicationScoped
class FeedHealth {

    private final Session database;
    private final SenderProfiles profiles;
    private final FeedSilence silence;
    private final Clock clock;

    FeedHealth(Session database, SenderProfiles profiles, FeedSilence silence, Clock clock) {
        this.database = database;
        this.profiles = profiles;
        this.silence = silence;
        this.clock = clock;
    }

    /**
     * How one feed is.
     *
     * @param words one line for the screen
     * @param lastHeardAt when a message of it was last understood
     * @param lastSpokeAt when it last sent anything in its own name, understood or not
     * @param unknownWards messages set aside because nobody has entered the ward or the bed they name
     * @param rejectedThisDay messages of the last 24 hours that were not answered with AA
     * @param lagSeconds between the last thing told today and its telling; null where nothing was told
     */
    record FeedView(
            @NotNull String name,
            @Nullable String organisation,
            ProfileEntry.@NotNull Carrier carrier,
            @NotNull String state,
            @NotNull String words,
            @Nullable Instant lastHeardAt,
            @Nullable Instant lastSpokeAt,
            @Nullable Instant quietUntil,
            long messagesThisHour,
            long setAside,
            long unknownWards,
            long rejectedThisDay,
            @Nullable Long lagSeconds,
            long conflicts,
            long unknownBeds,
            long provisionalBeds) {}

    List<FeedView> all() {
        var heard = silence.bySender();
        var spoke = silence.lastSpoke();
        var hour = count(
                "select sender, count(*) from feed_message where received_at > kit_now() - interval '1 hour' group by sender");
        var aside = count(
                "select sender, count(*) from feed_message where status = 'QUARANTINED' and raw_emptied_at is null group by sender");
        var unknownWards = count(
                "select sender, count(*) from feed_message where status = 'QUARANTINED' and raw_emptied_at is null and reason in ('unknown-ward', 'unknown-bed') group by sender");
        var rejected = count(
                "select sender, count(*) from feed_message where answer <> 'AA' and received_at > kit_now() - interval '24 hours' group by sender");
        var lag = count("""
                select m.sender, greatest(0, floor(extract(epoch from max(m.received_at) - max(v.times[1])))) from movement v
                  join feed_message m on m.id = v.message_id where m.received_at > kit_now() - interval '24 hours' group by m.sender
                """);
        var conflicts = count("select sender, count(*) from bed where confidence = 'CONFLICT' group by sender");
        var unknown =
                count("select sender, count(*) from bed where state = 'UNKNOWN' and not provisional group by sender");
        var provisional = count("select sender, count(*) from bed where provisional group by sender");
        return profiles.find("order by name").page(0, 500).stream()
                .map(profile -> view(
                        profile,
                        heard.get(profile.name()),
                        spoke.get(profile.name()),
                        new Counts(hour, aside, unknownWards, rejected, lag, conflicts, unknown, provisional)))
                .sorted(Comparator.comparing(
                                (FeedView view) -> List.of("NOT_UNDERSTOOD", "SILENT", "NEVER_HEARD", "QUIET", "LIVE")
                                        .indexOf(view.state()))
                        .thenComparing(FeedView::name))
                .toList();
    }

    /** What was counted, by sender. */
    private record Counts(
            Map<String, Long> hour,
            Map<String, Long> aside,
            Map<String, Long> unknownWards,
            Map<String, Long> rejected,
            Map<String, Long> lag,
            Map<String, Long> conflicts,
            Map<String, Long> unknown,
            Map<String, Long> provisional) {}

    private FeedView view(
            SenderProfile profile, FeedSilence.@Nullable Heard heard, @Nullable Instant spokeAt, Counts counts) {
        var name = profile.name();
        var at = heard == null ? profile.lastHeardAt() : heard.at();
        var state = state(profile, at, spokeAt);
        return new FeedView(
                name,
                profile.entry().organisationCode(),
                profile.entry().carrier(),
                state,
                words(profile, state, at, spokeAt),
                at,
                spokeAt,
                profile.entry().quietUntil(),
                counts.hour().getOrDefault(name, 0L),
                counts.aside().getOrDefault(name, 0L),
                counts.unknownWards().getOrDefault(name, 0L),
                counts.rejected().getOrDefault(name, 0L),
                counts.lag().get(name),
                counts.conflicts().getOrDefault(name, 0L),
                counts.unknown().getOrDefault(name, 0L),
                counts.provisional().getOrDefault(name, 0L));
    }

    private String state(SenderProfile profile, @Nullable Instant at, @Nullable Instant spokeAt) {
        var quietUntil = profile.entry().quietUntil();
        var limit = Duration.ofMinutes(profile.entry().staleAfterMinutes());
        if (isWithin(limit, at)) {
            return quietUntil != null && quietUntil.isAfter(clock.instant()) ? "QUIET" : "LIVE";
        }
        if (isWithin(limit, spokeAt)) {
            return "NOT_UNDERSTOOD"; // planned or not: somebody speaks, and to no effect
        }
        if (quietUntil != null && quietUntil.isAfter(clock.instant())) {
            return "QUIET";
        }
        return at == null && spokeAt == null ? "NEVER_HEARD" : "SILENT";
    }

    private boolean isWithin(Duration limit, @Nullable Instant at) {
        return at != null && !at.plus(limit).isBefore(clock.instant());
    }

    private String words(SenderProfile profile, String state, @Nullable Instant at, @Nullable Instant spokeAt) {
        return switch (state) {
            case "QUIET" -> Objects.requireNonNullElse(profile.entry().quietReason(), "planned maintenance");
            case "NEVER_HEARD" -> "never heard from";
            case "NOT_UNDERSTOOD" ->
                (spokeAt != null && spokeAt.equals(profile.lastRepeatedAt())
                                ? "it sends what it has sent before, and nothing new"
                                : "it speaks, but nothing can be understood")
                        + (at == null ? "" : ": for " + since(at));
            case "SILENT" ->
                at == null
                        ? "silent for " + since(Objects.requireNonNull(spokeAt)) + "; nothing was ever understood"
                        : "silent for " + since(at);
            default -> "connected";
        };
    }

    private String since(Instant at) {
        return minutes(Duration.between(at, clock.instant()));
    }

    private static String minutes(Duration time) {
        return time.toHours() == 0
                ? time.toMinutes() + " min"
                : time.toHours() + " hr " + time.toMinutesPart() + " min";
    }

    private Map<String, Long> count(String sql) {
        return database.createNativeQuery(sql, Object[].class).getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
