package uk.dutydesk.deploy.bench.instance;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a contract of the first competition asks for, and at what weight. A rule that is off has the weight 0.
 *
 * @param weekends each weekend's days, in order; one cut by the end of the period is shorter, one cut by its start is none
 * @param withoutSkill weight of a shift whose skill the person does not have
 * @param nightBeforeFree weight of a night on the day before a free weekend
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record InrcOneContract(
        Range shifts,
        Range workingDays,
        Range freeDays,
        Range workingWeekends,
        int[][] weekends,
        int completeWeekend,
        int identicalWeekend,
        int nightBeforeFree,
        int withoutSkill,
        List<Pattern> patterns) {

    /** At least and at most so many, and the weights of each less or more. */
    record Range(int least, int leastWeight, int most, int mostWeight) {

        static Range read(Element contract, String least, String most) {
            var from = contract.child(least);
            var to = contract.child(most);
            return new Range(
                    from.number(0, Limits.DAYS),
                    from.number("on", 0, 1) * from.number("weight", 0, Limits.WEIGHT),
                    to.number(0, Limits.DAYS),
                    to.number("on", 0, 1) * to.number("weight", 0, Limits.WEIGHT));
        }

        int price(int number) {
            return Math.max(0, number - most) * mostWeight + Math.max(0, least - number) * leastWeight;
        }
    }

    /**
     * Days in a row; each place where it matches costs its weight.
     *
     * @param firstDay on which day of the period, modulo 7, it may begin
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pattern(int weight, int[] works, int firstDay) {

        static final int ANY_WORK = -1;
        static final int ANY_DAY = -1;

        static Pattern read(Element pattern, Names shifts, DayOfWeek first) {
            var entries = pattern.child("PatternEntries").all("PatternEntry");
            if (entries.isEmpty()) {
                throw pattern.mistyped("a pattern without a day.");
            }
            var works = new int[entries.size()];
            var firstDay = ANY_DAY;
            for (int index = 0; index < works.length; index++) {
                works[index] = work(entries.get(index).child("ShiftType"), shifts);
                var day = entries.get(index).child("Day");
                if (!day.text().equals("Any")) {
                    var start = Math.floorMod(InrcOneXml.dayOfWeek(day).getValue() - first.getValue() - index, 7);
                    if (firstDay != ANY_DAY && firstDay != start) {
                        throw day.mistyped("the days of a pattern do not follow one another.");
                    }
                    firstDay = start;
                }
            }
            return new Pattern(pattern.number("weight", 0, Limits.WEIGHT), works, firstDay);
        }

        private static int work(Element shift, Names shifts) {
            return switch (shift.text()) {
                case "Any" -> ANY_WORK;
                case "None" -> 0;
                default -> shifts.find(shift.where(), shift.text()) + 1;
            };
        }
    }

    static InrcOneContract read(Element contract, Map<String, Pattern> patterns, DayOfWeek first, int days) {
        if (contract.optional("MaxWorkingWeekendsInFourWeeks")
                .filter(rule -> rule.number("on", 0, 1) == 1)
                .isPresent()) {
            throw contract.mistyped("weekends in four weeks are no rule of this competition.");
        }
        var unwanted = new ArrayList<Pattern>();
        for (var id : contract.list("UnwantedPatterns", "Pattern")) {
            var pattern = patterns.get(id.text());
            if (pattern == null) {
                throw id.mistyped("there is no pattern \"" + id.text() + "\".");
            }
            unwanted.add(pattern);
        }
        return new InrcOneContract(
                Range.read(contract, "MinNumAssignments", "MaxNumAssignments"),
                Range.read(contract, "MinConsecutiveWorkingDays", "MaxConsecutiveWorkingDays"),
                Range.read(contract, "MinConsecutiveFreeDays", "MaxConsecutiveFreeDays"),
                Range.read(contract, "MinConsecutiveWorkingWeekends", "MaxConsecutiveWorkingWeekends"),
                weekends(contract.child("WeekendDefinition"), first, days),
                weight(contract, "CompleteWeekends"),
                weight(contract, "IdenticalShiftTypesDuringWeekend"),
                weight(contract, "NoNightShiftBeforeFreeWeekend"),
                weight(contract, "AlternativeSkillCategory"),
                unwanted);
    }

    private static int weight(Element contract, String rule) {
        var element = contract.child(rule);
        return switch (element.text()) {
            case "true" -> element.number("weight", 0, Limits.WEIGHT);
            case "false" -> 0;
            default -> throw element.mistyped("\"" + element.text() + "\" is neither true nor false.");
        };
    }

    private static int[][] weekends(Element definition, DayOfWeek first, int days) {
        var length = switch (definition.text()) {
            case "SaturdaySunday" -> 2;
            case "FridaySaturdaySunday" -> 3;
            default -> throw definition.mistyped("\"" + definition.text() + "\" is no weekend known here.");
        };
        var start = length == 2 ? DayOfWeek.SATURDAY : DayOfWeek.FRIDAY;
        var weekends = new ArrayList<int[]>();
        for (int day = 0; day < days; day++) {
            if (first.plus(day) == start) {
                var weekend = new int[Math.min(length, days - day)];
                for (int index = 0; index < weekend.length; index++) {
                    weekend[index] = day + index;
                }
                weekends.add(weekend);
            }
        }
        return weekends.toArray(int[][]::new);
    }
}
