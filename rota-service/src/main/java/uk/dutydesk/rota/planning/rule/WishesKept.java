package uk.dutydesk.rota.planning.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wished;
import uk.dutydesk.rota.planning.Wording;

/** Times people would rather not work stay free, and times they would gladly work are given to them. Counted in wishes. */
final class WishesKept implements RowRule {

    @Override
    public String name() {
        return "Wishes are kept";
    }

    @Override
    public Level level() {
        return Level.SOFT;
    }

    @Override
    public @Nullable Concern concern() {
        return Concern.WISHES;
    }

    @Override
    public int weight() {
        return 40;
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        if (person.wishes().isEmpty()) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        for (var wish : person.wishes()) {
            var duty = row.duties().stream()
                    .filter(had -> had.time().overlaps(wish.time()))
                    .findFirst();
            if (wish.kind() == Wished.Kind.RATHER_NOT
                    && duty.isPresent()
                    && !duty.get().isGiven()) {
                breaches.add(new Breach(
                        this, 1, duty.get(), null, () -> "would rather not work " + Wording.duty(duty.get())));
            }
            if (wish.kind() == Wished.Kind.GLADLY && duty.isEmpty()) {
                breaches.add(new Breach(this, 1, null, null, () -> "would gladly work " + Wording.span(wish.time())));
            }
        }
        return breaches;
    }

    /** Where something given is in the time of a wish, whether it is kept is settled. */
    @Override
    public List<Tally> tallies(Person person, List<PlannedDuty> held, List<PlannedDuty> open) {
        return person.wishes().stream()
                .filter(wish -> wish.kind() != Wished.Kind.CANNOT)
                .filter(wish -> held.stream()
                        .noneMatch(duty -> duty.isGiven() && duty.time().overlaps(wish.time())))
                .map(wish -> new Tally(
                        duty -> duty.time().overlaps(wish.time()),
                        count -> (count > 0) == (wish.kind() == Wished.Kind.RATHER_NOT) ? 1 : 0))
                .toList();
    }

    @Override
    public Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        return person.wishes().stream()
                        .anyMatch(wish ->
                                wish.kind() == Wished.Kind.GLADLY && wish.time().overlaps(duty.time()))
                ? Optional.of("would gladly work then")
                : Optional.empty();
    }
}
