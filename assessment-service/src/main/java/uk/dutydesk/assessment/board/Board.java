package uk.dutydesk.assessment.board;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Every open case of an authority, the soonest deadline first; those without one after them, longest waiting first. */
record Board(
        @NotNull List<Card> cards,
        @NotNull Counts counts,
        @NotNull Instant serverTime) {

    private static final Duration SOON = Duration.ofHours(2);

    /**
     * @param overTime a clock has run out and has not been stopped
     * @param dueSoon a clock ends in two hours or less
     */
    record Counts(int overTime, int dueSoon, int notAllocated, int waitingForABed) {}

    static Board of(List<Card> cards, Instant now) {
        var ordered = cards.stream()
                .sorted(Comparator.comparing(Board::deadline).thenComparing(Card::receivedAt))
                .toList();
        return new Board(ordered, count(ordered, now), now);
    }

    private static Instant deadline(Card card) {
        return card.deadline() == null ? Instant.MAX : card.deadline().endsAt();
    }

    private static Counts count(List<Card> cards, Instant now) {
        var soon = now.plus(SOON);
        return new Counts(
                number(cards, card -> !deadline(card).isAfter(now)),
                number(
                        cards,
                        card -> deadline(card).isAfter(now) && !deadline(card).isAfter(soon)),
                number(cards, card -> card.amhpId() == null),
                number(cards, card -> card.state().equals("AWAITING_BED")));
    }

    private static int number(List<Card> cards, Predicate<Card> wanted) {
        return (int) cards.stream().filter(wanted).count();
    }
}
