package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.SettlingBeds;
import uk.dutydesk.resource.bed.Standing;
import uk.dutydesk.resource.bed.Word;

/** The one place where what a feed says changes beds: the message, the beds and what follows for their holds, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MovingBeds {

    private final FeedLedger feed;
    private final KeptMessages kept;
    private final SettlingBeds settling;

    MovingBeds(FeedLedger feed, KeptMessages kept, SettlingBeds settling) {
        this.feed = feed;
        this.kept = kept;
        this.settling = settling;
    }

    /** Applies a message that comes for the first time, or says what its sender was told when it did. */
    Answer apply(Arrival message, Normalised said, Reading reading) {
        if (said.movesNothing()) {
            if (!kept.keep(message)) {
                kept.cameAgain(message.key().sender(), message.received());
                return new Answer(kept.answerTo(message.key()), "known");
            }
            var answer = new Answer(AnswerCode.AA, confirm(said, reading, message));
            kept.conclude(message.id(), KeptMessages.Status.IGNORED, answer.reason(), answer.code());
            return answer;
        }
        var gathered = feed.gather(message, Said.of(said, reading, false));
        if (gathered.known() != null) {
            kept.cameAgain(message.key().sender(), message.received());
            return new Answer(gathered.known(), "known");
        }
        return move(message, gathered, said, reading, null);
    }

    /** Applies a message that had been set aside; gives why it still cannot be, as a code. */
    Optional<String> replay(Arrival message, Normalised said, Reading reading) {
        if (said.movesNothing()) {
            var reason = confirm(said, reading, message);
            kept.conclude(message.id(), KeptMessages.Status.REPLAYED, reason, AnswerCode.AA);
            return Optional.empty();
        }
        var gathered = feed.gather(message, Said.of(said, reading, true));
        var reason = move(message, gathered, said, reading, KeptMessages.Status.REPLAYED)
                .reason();
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    /** A ward named without a bed is a sign of life of that ward. Gives why no bed moves. */
    private String confirm(Normalised said, Reading reading, Arrival message) {
        var named = said.ward();
        var ward = named == null ? null : feed.wardNamed(reading, named);
        if (ward != null) {
            feed.confirmWard(ward, message.received());
        } else if (named != null && !reading.profile().provisionalBeds()) {
            throw new NotUnderstood("unknown-ward");
        }
        return said.reason() == null ? "" : said.reason();
    }

    private Answer move(
            Arrival message,
            Gathered gathered,
            Normalised said,
            Reading reading,
            KeptMessages.@Nullable Status replayed) {
        if (gathered.unclear() != null) {
            throw new NotUnderstood(gathered.unclear());
        }
        var judged = new Judged();
        var people = new HashMap<String, PersonsMovements>();
        var named = new HashSet<UUID>();
        for (var person : gathered.people()) {
            named.addAll(person.named());
            var whole = new PersonsMovements(reading.afterLeaving(), person.history());
            people.put(person.person(), whole);
            judged.person(person.person(), whole);
        }
        var status = status(said, gathered, reading);
        var now = Objects.requireNonNull(gathered.now()).toInstant();
        var held = new ArrayList<BedLedger.Change>();
        for (var bed : gathered.beds()) {
            status.forEach(word -> judged.word(bed.id(), null, word));
            if (!status.isEmpty()) {
                named.add(bed.id());
            }
            var change = new BedLedger.Change(bed.id(), bed.state(), standing(bed, people, status, now));
            judged.bed(
                    bed.id(),
                    change.now(),
                    (named.contains(bed.id()) || change.isNews())
                            && !change.now().isAPersonsWord());
            if (change.isNews() && bed.ward() != null) {
                judged.news(bed.ward());
            }
            if (bed.held()) {
                held.add(change);
            }
        }
        var answer = conclude(judged, gathered, status, reading, replayed);
        feed.settle(message, judged);
        if (!held.isEmpty()) {
            settling.holdsFollow(held);
        }
        return answer;
    }

    static Standing standing(
            Gathered.BedNow bed, Map<String, PersonsMovements> people, List<Word> status, Instant now) {
        var occupants = new ArrayList<>(
                bed.stays().stream().map(Gathered.StayRow::occupant).toList());
        var words =
                new ArrayList<>(bed.words().stream().map(Gathered.WordRow::said).toList());
        words.addAll(status);
        for (var person : people.values()) {
            var stay = person.stay();
            if (stay != null && stay.bed().equals(bed.id())) {
                occupants.add(stay.occupant());
            }
            Stream.of(person.words(), person.promises())
                    .map(said -> said.get(bed.id()))
                    .filter(Objects::nonNull)
                    .forEach(words::add);
        }
        return Standing.of(occupants, words, now);
    }

    /** A bed status message: about the bed, and never about who is in it. A code nobody knows makes the bed unknown. */
    private static List<Word> status(Normalised said, Gathered gathered, Reading reading) {
        var status = said.status();
        var arrival = gathered.arrival();
        if (status == null || arrival == null) {
            return List.of();
        }
        var note = reading.knowsStatus(status.code()) ? null : "the status sent is not known";
        var when = new EventOrder(status.when().times(), arrival);
        return List.of(new Word(when, reading.status(status.code()), Word.Source.STATUS, note));
    }

    private static Answer conclude(
            Judged judged,
            Gathered gathered,
            List<Word> status,
            Reading reading,
            KeptMessages.@Nullable Status replayed) {
        if (status.stream().anyMatch(word -> word.note() != null)) {
            var code = reading.profile().quarantineAnswer();
            judged.conclude(KeptMessages.Status.QUARANTINED, "unknown-status", code);
            return new Answer(code, "unknown-status");
        }
        if (replayed != null) {
            judged.conclude(replayed, null, AnswerCode.AA);
            return new Answer(AnswerCode.AA, "");
        }
        if (gathered.people().stream().anyMatch(Gathered.Person::isLate)) {
            judged.conclude(KeptMessages.Status.SUPERSEDED, "older-than-known", AnswerCode.AA);
            return new Answer(AnswerCode.AA, "older-than-known");
        }
        return new Answer(AnswerCode.AA, ""); // as it was written
    }
}
