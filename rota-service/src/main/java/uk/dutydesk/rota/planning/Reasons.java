package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.rule.Breach;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.Rules;

/**
 * Why somebody has a duty, told by the rules the solver keeps.
 *
 * @param kept the hard rules it keeps, by name
 * @param inFavour what speaks for this person having it, whole sentences
 * @param against the rules and wishes it breaks or falls short of, whole sentences
 * @param shares how many of its kinds they have without it and with it
 */
public record Reasons(List<String> kept, List<String> inFavour, List<String> against, List<Share> shares) {

    /** Nothing where the person does not have that duty. */
    public static Optional<Reasons> of(RotaProblem rota, Person person, Shift shift) {
        var row = rota.weighed().rows().getOrDefault(person, Row.EMPTY);
        return row.duties().stream()
                .filter(duty -> duty.shift().equals(shift))
                .findFirst()
                .map(duty -> of(person, row, duty, rota.weights()));
    }

    private static Reasons of(Person person, Row row, PlannedDuty duty, Weights weights) {
        var without = row.without(duty);
        var broken = DutyCheck.of(person, without, duty);
        List<String> kept = new ArrayList<>();
        List<String> inFavour = new ArrayList<>();
        List<Breach> against = new ArrayList<>(broken);
        for (var rule : Rules.ALL) {
            if (weights.of(rule) == 0) {
                continue; // it does not matter to this authority
            }
            if (rule.level() == Level.HARD) {
                if (broken.stream().noneMatch(breach -> breach.rule().equals(rule))) {
                    kept.add(rule.name());
                }
            } else if (rule.amount(person, row) > rule.amount(person, without)) {
                var before = rule.breaches(person, without).stream()
                        .map(Breach::reason)
                        .collect(Collectors.toSet());
                rule.breaches(person, row).stream()
                        .filter(breach -> !before.contains(breach.reason()))
                        .forEach(against::add);
            }
            rule.inFavour(person, row, duty).ifPresent(why -> inFavour.add(person.called() + " " + why + "."));
        }
        return new Reasons(kept, inFavour, DutyCheck.sentences(person, against), shares(person, row, without, duty));
    }

    private static List<Share> shares(Person person, Row row, Row without, PlannedDuty duty) {
        return Arrays.stream(BurdenKind.values())
                .filter(kind -> duty.shift().kinds().contains(kind))
                .map(kind -> new Share(
                        kind,
                        without.count(kind),
                        row.count(kind),
                        person.targets().getOrDefault(kind, 0.0)))
                .toList();
    }

    /**
     * A person's duties of one kind in this rota.
     *
     * @param fair how many would be fair
     */
    public record Share(BurdenKind kind, int without, int with, double fair) {}
}
