package uk.dutydesk.rota.fairness;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A fair target for each person: their agreed part of everything there is to do, earlier rotas included, less what they
 * have already done.
 *
 * <p>It depends on one person's own duties only, so that one person's leave does not move everyone's target while a rota is
 * made, and so that it can be shown to each person as a number.
 */
public final class FairShares {

    /** How long a waking night or a weekend day is: what hours worked past the end are paid back in. */
    static final double HOURS_IN_A_DUTY = 12;

    /** How much of what is owed one rota pays back: half a year's unfairness is not put right in four weeks. */
    static final double PAID_BACK_AT_ONCE = 0.25;

    private final Map<BurdenKind, Map<UUID, Double>> parts = new EnumMap<>(BurdenKind.class);
    private final Map<BurdenKind, Map<UUID, Double>> present = new EnumMap<>(BurdenKind.class);
    private final Map<BurdenKind, Map<UUID, Double>> done = new EnumMap<>(BurdenKind.class);

    /**
     * Says what part a person has agreed to do, compared with everyone else's; none, or 0, is no part at all.
     *
     * @param presence for how much of this rota they can do it, 0 to 1: less for leave and protected time
     */
    public void agree(UUID person, BurdenKind kind, double part, double presence) {
        if (part > 0) {
            parts.computeIfAbsent(kind, k -> new HashMap<>()).put(person, part);
            present.computeIfAbsent(kind, k -> new HashMap<>()).put(person, part * presence);
        }
    }

    /** Adds what a person did before this rota. */
    public void carryOver(UUID person, BurdenKind kind, double amount) {
        done.computeIfAbsent(kind, k -> new HashMap<>()).merge(person, amount, Double::sum);
    }

    /**
     * The number of duties of each kind that would be fair for the person in this rota; never below 0.
     *
     * @param demand how much of each kind this rota has to give
     */
    public Map<BurdenKind, Double> targets(UUID person, Map<BurdenKind, Integer> demand) {
        var targets = new EnumMap<BurdenKind, Double>(BurdenKind.class);
        demand.forEach((kind, amount) -> targets.put(kind, fair(person, kind, amount)));
        return targets;
    }

    /** How much of an amount would be fair for the person, what is owed from before included; never below 0. */
    public double fair(UUID person, BurdenKind kind, double amount) {
        var owed = owed(person, kind) + hoursPaidBackIn(kind, person);
        return Math.max(0, part(person, kind) * amount + PAID_BACK_AT_ONCE * owed);
    }

    /** The person's part of what there is, by what they agreed to and could have, 0 to 1. */
    public double part(UUID person, BurdenKind kind) {
        return share(present, person, kind);
    }

    /** How much less than their part a person has done so far; negative where they have done more. */
    public double owed(UUID person, BurdenKind kind) {
        var all = done.getOrDefault(kind, Map.of());
        if (share(parts, person, kind) == 0) {
            return 0;
        }
        var total = sum(all, parts.getOrDefault(kind, Map.of()).keySet());
        return share(parts, person, kind) * total - all.getOrDefault(person, 0.0);
    }

    /** Hours past the end are paid back in nights by those who work nights, otherwise in weekend days. */
    private double hoursPaidBackIn(BurdenKind kind, UUID person) {
        var worksNights = share(parts, person, BurdenKind.NIGHTS) > 0;
        var paidIn = worksNights ? BurdenKind.NIGHTS : BurdenKind.WEEKEND_DAYS;
        return kind == paidIn && share(parts, person, kind) > 0
                ? owed(person, BurdenKind.HOURS_PAST_END) / HOURS_IN_A_DUTY
                : 0;
    }

    private static double share(Map<BurdenKind, Map<UUID, Double>> of, UUID person, BurdenKind kind) {
        var all = of.getOrDefault(kind, Map.of());
        var part = all.getOrDefault(person, 0.0);
        return part == 0 ? 0 : part / sum(all, all.keySet());
    }

    private static double sum(Map<UUID, Double> amounts, Set<UUID> of) {
        return of.stream()
                .mapToDouble(person -> amounts.getOrDefault(person, 0.0))
                .sum();
    }
}
