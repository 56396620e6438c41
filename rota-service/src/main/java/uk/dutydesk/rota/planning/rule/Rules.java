package uk.dutydesk.rota.planning.rule;

import java.util.List;
import uk.dutydesk.rota.fairness.BurdenKind;

/** All rules of a rota, in the order in which a reason is given: what cannot be changed comes before what can. */
public final class Rules {

    public static final List<RowRule> ALL = List.of(
            new ApprovedAndActing(),
            new CountsAsCover(),
            new NotAway(),
            new AgreedPattern(),
            new CannotThen(),
            new NoOverlap(),
            new DailyRest(),
            new CompensatoryRest(),
            new DayFreeEachWeek(),
            new AverageWeekLimit(),
            new NightWorkLimit(),
            new WeeklyMaximum(),
            new FairShare(BurdenKind.NIGHTS, 4),
            new FairShare(BurdenKind.WEEKEND_DAYS, 4),
            new FairShare(BurdenKind.BANK_HOLIDAYS, 4),
            new FairShare(BurdenKind.STANDBYS, 2),
            new FairShare(BurdenKind.WEEKDAYS, 1),
            new WishesKept(),
            new OwnPlace(),
            new TheirTurn(),
            new SameColleagueNextDay(),
            new AsPublished());

    public static final List<RowRule> HARD =
            ALL.stream().filter(rule -> rule.level() == Level.HARD).toList();

    /** The hard rules that look at one duty alone: who fails one of them can never have it. */
    public static final List<DutyRule> ELIGIBILITY = HARD.stream()
            .filter(DutyRule.class::isInstance)
            .map(DutyRule.class::cast)
            .toList();

    private Rules() {}
}
