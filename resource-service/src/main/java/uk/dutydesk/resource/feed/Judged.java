package uk.dutydesk.resource.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedState;
import uk.dutydesk.resource.bed.Standing;
import uk.dutydesk.resource.bed.Word;

/** What a message turned out to change, in the words of {@code feed_settle}. */
final class Judged {

    /** People whose stay and words replace all that was written of them before. */
    private final List<String> people = new ArrayList<>();

    private final List<WordRow> words = new ArrayList<>();
    private final List<StayRow> stays = new ArrayList<>();
    private final List<BedRow> beds = new ArrayList<>();
    private final Set<UUID> news = new LinkedHashSet<>();
    private KeptMessages.@Nullable Status status;
    private @Nullable String reason;
    private @Nullable AnswerCode answer;

    record WordRow(
            UUID bed,
            @Nullable String person,
            List<Instant> times,
            long arrival,
            Word.Saying word,
            Word.Source source,
            @Nullable String note) {}

    record StayRow(
            UUID bed,
            String person,
            List<Instant> times,
            long arrival,
            boolean onLeave,
            @Nullable Instant backAt,
            boolean leaving) {}

    record BedRow(
            UUID id,
            String state,
            String source,
            @Nullable Instant eventTime,
            @Nullable String note,
            String confidence,
            boolean reserved,
            boolean expectedFree,
            @Nullable Instant backAt,
            @Nullable Instant judgedAgainAt,
            boolean closureOver,
            @Nullable BedState feedSays,
            @Nullable Instant feedSaysAt,
            boolean confirmed) {}

    void person(String person, PersonsMovements whole) {
        people.add(person);
        whole.words().forEach((bed, word) -> word(bed, person, word));
        whole.promises().forEach((bed, word) -> word(bed, person, word));
        var stay = whole.stay();
        if (stay != null) {
            var occupant = stay.occupant();
            stays.add(new StayRow(
                    stay.bed(),
                    person,
                    occupant.since().times(),
                    occupant.since().arrival(),
                    occupant.onLeave(),
                    occupant.backAt(),
                    occupant.leaving()));
        }
    }

    /** @param person whose leaving says it; null for a status message */
    void word(UUID bed, @Nullable String person, Word word) {
        words.add(new WordRow(
                bed, person, word.said().times(), word.said().arrival(), word.saying(), word.source(), word.note()));
    }

    /** @param confirmed somebody spoke of this very bed, or it stands otherwise than before */
    void bed(UUID bed, Standing now, boolean confirmed) {
        var otherwise = now.otherwise();
        beds.add(new BedRow(
                bed,
                now.state().name(),
                now.sourceName(),
                now.eventTime(),
                now.note(),
                now.confidence(),
                now.reserved(),
                now.expectedFree(),
                now.backAt(),
                now.judgedAgainAt(),
                now.closureOver(),
                otherwise == null ? null : otherwise.state(),
                otherwise == null ? null : otherwise.since(),
                confirmed));
    }

    /** Something is known anew of this ward. */
    void news(UUID ward) {
        news.add(ward);
    }

    void conclude(KeptMessages.Status status, @Nullable String reason, AnswerCode answer) {
        this.status = status;
        this.reason = reason;
        this.answer = answer;
    }

    public List<String> getPeople() {
        return people;
    }

    public List<WordRow> getWords() {
        return words;
    }

    public List<StayRow> getStays() {
        return stays;
    }

    public List<BedRow> getBeds() {
        return beds;
    }

    public Set<UUID> getNews() {
        return news;
    }

    public KeptMessages.@Nullable Status getStatus() {
        return status;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable AnswerCode getAnswer() {
        return answer;
    }
}
