package uk.dutydesk.rota.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.dutydesk.rota.fairness.AgreedPart;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.fairness.FairShares;
import uk.dutydesk.rota.workingtime.Span;

/**
 * Adds up what people did, and says what would have been fair: the part each agreed to, of what they could have had, and a
 * quarter of what was owed before. It is the reckoning by which rotas are made, looked at afterwards.
 */
public final class Ledger {

    private final List<Participant> people;
    private final Map<BurdenKind, Map<UUID, Double>> had = new EnumMap<>(BurdenKind.class);
    private final Map<BurdenKind, Map<UUID, Integer>> possible = new EnumMap<>(BurdenKind.class);
    private final Map<BurdenKind, Integer> duties = new EnumMap<>(BurdenKind.class);
    private final List<Earlier> earlier = new ArrayList<>();

    public Ledger(List<Participant> people) {
        this.people = List.copyOf(people);
    }

    /** Somebody's duty, which others could have had too. */
    public void worked(UUID person, String line, Span time, Set<BurdenKind> kinds) {
        for (var kind : kinds) {
            carried(person, kind, 1);
            duties.merge(kind, 1, Integer::sum);
            for (var each : people) {
                if (each.couldHave(line, time)) {
                    possible.computeIfAbsent(kind, k -> new HashMap<>()).merge(each.id(), 1, Integer::sum);
                }
            }
        }
    }

    /** What is known only as a sum: hours past the end, or duties from before there were rotas here. */
    public void carried(UUID person, BurdenKind kind, double amount) {
        had.computeIfAbsent(kind, k -> new HashMap<>()).merge(person, amount, Double::sum);
    }

    /** What somebody did before the months that are looked at. */
    public void before(UUID person, BurdenKind kind, double amount) {
        earlier.add(new Earlier(person, kind, amount));
    }

    /** Everybody who takes part in a kind, or did some of it; kinds nobody did are left out. */
    public List<Account> accounts() {
        var shares = new FairShares();
        for (var person : people) {
            for (var kind : BurdenKind.values()) {
                if (!person.trainee()) {
                    shares.agree(person.id(), kind, AgreedPart.of(person.pattern(), kind), presence(person, kind));
                }
            }
        }
        earlier.forEach(each -> shares.carryOver(each.person(), each.kind(), each.amount()));
        return Arrays.stream(BurdenKind.values())
                .filter(had::containsKey)
                .flatMap(kind -> people.stream()
                        .map(person -> account(person, kind, shares))
                        .filter(account -> account.part() > 0 || account.has() > 0))
                .toList();
    }

    private Account account(Participant person, BurdenKind kind, FairShares shares) {
        var ofKind = had.getOrDefault(kind, Map.of());
        var all = ofKind.values().stream().mapToDouble(Double::doubleValue).sum();
        var part = shares.part(person.id(), kind);
        var fair = shares.fair(person.id(), kind, all);
        return new Account(
                person.id(),
                person.called(),
                kind,
                ofKind.getOrDefault(person.id(), 0.0),
                fair,
                all,
                part,
                presence(person, kind),
                fair - part * all);
    }

    private double presence(Participant person, BurdenKind kind) {
        int all = duties.getOrDefault(kind, 0);
        return all == 0 ? 1 : possible.getOrDefault(kind, Map.of()).getOrDefault(person.id(), 0) / (double) all;
    }

    private record Earlier(UUID person, BurdenKind kind, double amount) {}
}
