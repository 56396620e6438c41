package uk.dutydesk.rota.visit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.amhp.Amhp;

/**
 * Somebody who is out.
 *
 * @param dueAt when their next word is due
 * @param missed how far a missed word has gone: BUDDY, MANAGER or EVERYONE; none while all is well
 * @param place where they are, for those who may know
 * @param plan what they expect there, for those who may know
 */
record VisitView(
        @NotNull UUID id,
        @NotNull UUID amhpId,
        @NotNull String name,
        @NotNull String phone,
        @NotNull UUID buddyId,
        @NotNull String buddyName,
        @NotNull String buddyPhone,
        @Nullable UUID assessmentId,
        @NotNull Instant startedAt,
        @NotNull Instant dueAt,
        @Nullable Step missed,
        @Nullable Instant policeCalledAt,
        @Nullable String place,
        @Nullable String plan,
        @NotNull List<WordView> words) {

    static VisitView of(
            Visit visit, @Nullable Step missed, boolean mayKnowWhere, List<Word> words, Map<UUID, Amhp> people) {
        return new VisitView(
                visit.id(),
                visit.amhpId(),
                name(people, visit.amhpId()),
                phone(people, visit.amhpId()),
                visit.buddyId(),
                name(people, visit.buddyId()),
                phone(people, visit.buddyId()),
                visit.assessmentId(),
                visit.startedAt(),
                visit.dueAt(),
                missed,
                visit.policeCalledAt(),
                mayKnowWhere ? visit.place() : null,
                mayKnowWhere ? visit.plan() : null,
                words.stream()
                        .map(word -> new WordView(
                                word.at(),
                                word.kind(),
                                word.saidBy() == null ? "A manager" : name(people, word.saidBy())))
                        .toList());
    }

    private static String name(Map<UUID, Amhp> people, UUID id) {
        var amhp = people.get(id);
        return amhp == null ? "A colleague" : amhp.particulars().name();
    }

    private static String phone(Map<UUID, Amhp> people, UUID id) {
        var amhp = people.get(id);
        return amhp == null ? "" : amhp.particulars().phone();
    }

    @Override
    public String toString() {
        return "VisitView[" + id + "]";
    }

    record WordView(
            @NotNull Instant at,
            @NotNull Word.Kind kind,
            @NotNull String by) {

        @Override
        public String toString() {
            return "WordView[" + kind + "]";
        }
    }
}
