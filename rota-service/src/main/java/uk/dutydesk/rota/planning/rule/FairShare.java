package uk.dutydesk.rota.planning.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;

/**
 * Each person's duties of one kind come near their fair target.
 *
 * <p>Being one off is human, two off is noticed, three off is unfair: the first unit counts once, the second three times, the
 * rest six times. The amount is in tenths, because a target is seldom a whole number.
 */
final class FairShare implements RowRule {

    private final BurdenKind kind;
    private final int weight;

    FairShare(BurdenKind kind, int weight) {
        this.kind = kind;
        this.weight = weight;
    }

    @Override
    public String name() {
        return "A fair share of " + kind.words();
    }

    @Override
    public Level level() {
        return Level.SOFT;
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public Concern concern() {
        return switch (kind) {
            case NIGHTS -> Concern.NIGHTS;
            case WEEKEND_DAYS, BANK_HOLIDAYS -> Concern.WEEKENDS;
            case STANDBYS, WEEKDAYS, HOURS_PAST_END -> Concern.OTHER_DUTIES;
        };
    }

    @Override
    public int amount(Person person, Row row) {
        var target = person.targets().get(kind);
        return target == null ? 0 : amount(row.count(kind), target);
    }

    private static int amount(int count, double target) {
        return (int) Math.round(10 * burden(Math.abs(count - target)));
    }

    @Override
    public List<Tally> tallies(Person person, List<PlannedDuty> held, List<PlannedDuty> open) {
        var target = person.targets().get(kind);
        return target == null
                ? List.of()
                : List.of(new Tally(duty -> duty.weighsIn(kind), count -> amount(count, target)));
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        var amount = amount(person, row);
        return amount == 0
                ? List.of()
                : List.of(new Breach(
                        this,
                        amount,
                        null,
                        null,
                        () -> "has " + row.count(kind) + " " + kind.words() + "; a fair share would be "
                                + String.format(
                                        Locale.UK, "%.1f", person.targets().getOrDefault(kind, 0.0))));
    }

    @Override
    public Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        var target = person.targets().get(kind);
        if (target == null || !duty.shift().kinds().contains(kind)) {
            return Optional.empty();
        }
        var without = row.without(duty);
        return amount(person, row) < amount(person, without)
                ? Optional.of("would have " + without.count(kind) + " " + kind.words() + " without it; a fair share is "
                        + String.format(Locale.UK, "%.1f", target))
                : Optional.empty();
    }

    static double burden(double off) {
        return Math.min(off, 1) + 3 * Math.min(Math.max(off - 1, 0), 1) + 6 * Math.max(off - 2, 0);
    }
}
