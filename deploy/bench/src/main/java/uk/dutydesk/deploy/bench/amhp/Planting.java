package uk.dutydesk.deploy.bench.amhp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.AwayEntry;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.DutyEntry;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.PersonEntry;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.WishEntry;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.Wished;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * Makes a legal rota first, then asks for what it has: the duties it fills, the wishes it keeps, the shares it gives. So the best
 * there is costs nothing; or, where too much is asked for or people fall ill, exactly what cannot be avoided.
 */
final class Planting {

    private static final double LEAVE = 0.12;
    private static final double APPROVALS_ENDING = 0.03;
    private static final int TRIES = 40;
    private static final int HISTORY = 26;

    private final Family family;
    private final Random random;
    private final LocalDate start;
    private final int days;
    private final List<Planted> people;
    private final List<DutyEntry> duties = new ArrayList<>();
    private final Map<String, String> holders = new HashMap<>();

    Planting(Family family) {
        this.family = family;
        random = new Random(family.toString().hashCode());
        start = LocalDate.parse("2027-01-04").plusWeeks(7L * (family.number() - 1) % 52);
        days = 7 * family.weeks();
        people = Staff.of(family.size(), random, start.plusDays(days));
    }

    /** The instance; who has which duty in the rota it was made around is in {@link #assignments}. */
    AmhpFile plant() {
        goOnLeave();
        endApprovals();
        askForLines();
        fillUp();
        if (family.demand().isOver()) {
            new Shortage(people, this::add).make(start, days);
        }
        if (family.replan()) {
            fallIll();
        }
        people.forEach(this::wish);
        var rota = new AmhpRota(file(null));
        var score = RotaScore.of(rota.problem().with(assignments(rota)));
        if (!score.isLegal()) {
            throw new IllegalStateException(family + " was planted around a rota that breaks a rule: " + score);
        }
        return file(new AmhpFile.Planted(score.medium(), score.soft()));
    }

    List<Assignment> assignments(AmhpRota rota) {
        return holders.entrySet().stream()
                .map(entry -> rota.free(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** Whole weeks, more of them in summer and at Christmas. */
    private void goOnLeave() {
        for (var person : people) {
            for (int week = 0; week < family.weeks(); week++) {
                var monday = start.plusWeeks(week);
                var peak = monday.getMonth() == Month.JULY
                        || monday.getMonth() == Month.AUGUST
                        || (monday.getMonth() == Month.DECEMBER && monday.getDayOfMonth() > 15);
                if (random.nextDouble() < (peak ? 2 * LEAVE : LEAVE * 0.9)) {
                    IntStream.range(0, 7).forEach(day -> person.leave.add(monday.plusDays(day)));
                    var away = London.days(monday, monday.plusDays(6));
                    person.away.add(new AwayEntry(away.start(), away.end(), "is on leave", true));
                }
            }
        }
    }

    private void endApprovals() {
        people.stream()
                .filter(person -> random.nextDouble() < APPROVALS_ENDING)
                .forEach(person -> person.approvedUntil = start.plusDays(days / 2 + random.nextInt(days / 2)));
    }

    private void askForLines() {
        for (var line : Lines.of(family.size())) {
            for (int day = 0; day < days; day++) {
                var date = start.plusDays(day);
                if (line.isAskedForOn(date)) {
                    line.teams().forEach(team -> give(line, team, date));
                }
            }
        }
    }

    /** To whoever has least of their hours so far; where nobody can have it, it is not asked for. */
    private void give(Lines line, String team, LocalDate day) {
        Collections.shuffle(people, random);
        people.stream()
                .filter(person -> person.mayHave(line, team, day))
                .min(Comparator.comparingDouble(person -> person.hours() / person.weeklyHours))
                .ifPresent(person -> add(line, team, day, person.id));
    }

    private void fillUp() {
        for (var person : people) {
            var wanted = family.demand().planted() * person.weeklyHours * (days - person.leave.size()) / 7;
            for (int tried = 0; tried < TRIES * family.weeks() && person.hours() + 8 <= wanted; tried++) {
                var day = start.plusDays(random.nextInt(days));
                if (person.onlyLines.isEmpty()
                        && Lines.EXTRA.isAskedForOn(day)
                        && person.mayHave(Lines.EXTRA, "", day)) {
                    add(Lines.EXTRA, "", day, person.id);
                }
            }
        }
    }

    private void add(Lines line, String team, LocalDate day, @Nullable String holder) {
        var time = line.on(day);
        var duty = new DutyEntry(
                String.format("D%05d", duties.size() + 1),
                line.code(),
                line.role(),
                time.start(),
                time.end(),
                line.cover(),
                team.isEmpty() ? null : team,
                line.priority(),
                line.kinds(day),
                null,
                family.replan() ? holder : null,
                notice(day));
        duties.add(duty);
        if (holder != null) {
            holders.put(duty.id(), holder);
            person(holder).put(time, duty.kinds());
        }
    }

    private int notice(LocalDate day) {
        var weeks = ChronoUnit.DAYS.between(start, day) / 7;
        return weeks < 2 ? 3 : weeks < 6 ? 2 : 1;
    }

    private Planted person(String id) {
        return people.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }

    /**
     * Two fall ill and one leaves. Some of what colleagues have on those days was theirs in the published rota; it has to change
     * hands, once each, and that is what the best rota costs.
     */
    private void fallIll() {
        var ill = people.stream()
                .filter(person -> !person.trainee)
                .sorted(Comparator.comparing(person -> person.id))
                .limit(3)
                .toList();
        var spells = List.of(
                London.days(start.plusDays(2), start.plusDays(8)),
                London.days(start.plusDays(10), start.plusDays(15)),
                London.days(start.plusDays(days / 2), start.plusDays(days - 1)));
        for (int index = 0; index < ill.size(); index++) {
            fallIll(ill.get(index), spells.get(index), index == 2 ? "has left" : "is ill");
        }
    }

    private void fallIll(Planted person, Span spell, String reason) {
        // what they have in the planted rota then is not asked for at all
        for (var duty : List.copyOf(duties)) {
            var time = new Span(duty.from(), duty.until());
            if (person.id.equals(holders.get(duty.id())) && time.overlaps(spell)) {
                duties.remove(duty);
                holders.remove(duty.id());
                person.row.remove(time);
                duty.kinds().forEach(kind -> person.counts.merge(kind, -1.0, Double::sum));
            }
        }
        person.away.add(new AwayEntry(spell.start(), spell.end(), reason, true));
        var theirs = new ArrayList<Span>(person.row);
        for (int index = 0; index < duties.size(); index++) {
            var duty = duties.get(index);
            var time = new Span(duty.from(), duty.until());
            if (spell.contains(duty.from())
                    && duty.publishedTo() != null
                    && mustBeFilled(duty)
                    && random.nextInt(3) == 0
                    && theirs.stream().noneMatch(other -> near(other, time))) {
                theirs.add(time);
                duties.set(index, published(duty, person.id));
            }
        }
    }

    /** Where two extra duties stay unfilled anyway, one that should change hands could be left instead: then it would cost nothing. */
    private boolean mustBeFilled(DutyEntry duty) {
        return !family.demand().isOver() || duty.priority() > Lines.EXTRA.priority();
    }

    private static boolean near(Span one, Span other) {
        return new Span(one.start().minus(11, ChronoUnit.HOURS), one.end().plus(11, ChronoUnit.HOURS)).overlaps(other);
    }

    private static DutyEntry published(DutyEntry duty, String to) {
        return new DutyEntry(
                duty.id(),
                duty.line(),
                duty.role(),
                duty.from(),
                duty.until(),
                duty.cover(),
                duty.team(),
                duty.priority(),
                duty.kinds(),
                duty.pinnedTo(),
                to,
                duty.notice());
    }

    /** Wishes that the planted rota keeps: free where it is free, glad of what it gives. */
    private void wish(Planted person) {
        for (int day = 0; day < days; day++) {
            var date = start.plusDays(day);
            if (!person.trainee && random.nextDouble() < family.demand().wishes()) {
                var whole = London.days(date, date);
                var worked = person.row.stream()
                        .filter(time -> London.dayOf(time.start()).equals(date))
                        .findFirst();
                if (worked.isPresent()) {
                    person.wishes.add(
                            new WishEntry(worked.get().start(), worked.get().end(), Wished.Kind.GLADLY));
                } else if (person.isFreeOn(whole)) {
                    person.wishes.add(new WishEntry(
                            whole.start(),
                            whole.end(),
                            random.nextInt(5) == 0 ? Wished.Kind.CANNOT : Wished.Kind.RATHER_NOT));
                }
            }
        }
    }

    private AmhpFile file(AmhpFile.@Nullable Planted planted) {
        people.sort(Comparator.comparing(person -> person.id));
        return new AmhpFile(
                AmhpFile.FORMAT,
                family.toString(),
                start,
                family.weeks(),
                planted,
                people.stream().map(this::entry).collect(Collectors.toList()),
                List.copyOf(duties));
    }

    private PersonEntry entry(Planted person) {
        var minutes = person.weeklyHours * 60 * 4 / 5;
        return new PersonEntry(
                person.id,
                person.weeklyHours,
                person.workingDays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : person.workingDays,
                new TreeSet<>(person.onlyLines), // written in one order
                person.noNights,
                person.trainee,
                person.team,
                person.approvedUntil,
                List.copyOf(person.away),
                List.copyOf(person.wishes),
                Collections.nCopies(HISTORY, minutes),
                person.trainee ? Map.of() : targets(person.counts));
    }

    /** A fair share is what the planted rota gives; of what it does not give, none. */
    private static Map<BurdenKind, Double> targets(Map<BurdenKind, Double> counts) {
        var targets = new EnumMap<BurdenKind, Double>(BurdenKind.class);
        for (var kind :
                List.of(BurdenKind.NIGHTS, BurdenKind.WEEKEND_DAYS, BurdenKind.BANK_HOLIDAYS, BurdenKind.WEEKDAYS)) {
            targets.put(kind, counts.getOrDefault(kind, 0.0));
        }
        return targets;
    }
}
