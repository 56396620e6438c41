package uk.dutydesk.deploy.bench.instance;

import java.util.List;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.RowPrice;

/** What a row costs in the first competition: nothing about a person is hard. There is no history; the edges count as any day. */
final class InrcOnePrice implements RowPrice {

    private final InrcOneContract[] contracts;
    private final InrcOneContract.Pattern[][] patterns;
    private final long[][][] prices;
    private final boolean[] nights;

    InrcOnePrice(List<InrcOneContract> contracts, long[][][] prices, boolean[] nights) {
        this.contracts = contracts.toArray(InrcOneContract[]::new);
        this.prices = prices;
        this.nights = nights.clone();
        patterns = contracts.stream()
                .map(contract -> contract.patterns().toArray(InrcOneContract.Pattern[]::new))
                .toArray(InrcOneContract.Pattern[][]::new);
    }

    @Override
    public void add(int person, int[] row, Cost cost) {
        var contract = contracts[person];
        cost.addSoft(days(contract, prices[person], row) + weekends(contract, row) + unwanted(patterns[person], row));
    }

    private static long days(InrcOneContract contract, long[][] price, int[] row) {
        long soft = 0;
        int worked = 0;
        int run = 0;
        for (int day = 0; day < row.length; day++) {
            boolean works = row[day] != 0;
            soft += price[day][row[day]];
            if (works) {
                worked++;
            }
            run++;
            if (day + 1 == row.length || (row[day + 1] != 0) != works) {
                soft += (works ? contract.workingDays() : contract.freeDays()).price(run);
                run = 0;
            }
        }
        return soft + contract.shifts().price(worked);
    }

    private long weekends(InrcOneContract contract, int[] row) {
        long soft = 0;
        int run = 0;
        for (var weekend : contract.weekends()) {
            int works = 0;
            for (int index = 0; index < weekend.length; index++) {
                if (row[weekend[index]] != 0) {
                    works |= 1 << index;
                }
            }
            if (works == 0) {
                int before = weekend[0] - 1;
                if (before >= 0 && nights[row[before]]) {
                    soft += contract.nightBeforeFree();
                }
                if (run > 0) {
                    soft += contract.workingWeekends().price(run);
                }
                run = 0;
            } else {
                run++;
                if (weekend.length > 1) {
                    soft += (long) contract.completeWeekend() * incomplete(works, weekend.length);
                    if (works == (1 << weekend.length) - 1) {
                        soft += (long) contract.identicalWeekend() * differences(weekend, row);
                    }
                }
            }
        }
        return run > 0 ? soft + contract.workingWeekends().price(run) : soft;
    }

    /** Work, off, work is worst. */
    private static int incomplete(int works, int length) {
        int missing = length - Integer.bitCount(works);
        return works == 0b101 && length == 3 ? 4 : missing;
    }

    /** For each different shift: the days that have another. */
    private static int differences(int[] weekend, int[] row) {
        int differences = 0;
        for (int index = 0; index < weekend.length; index++) {
            int shift = row[weekend[index]];
            boolean isFirst = true;
            int others = 0;
            for (int other = 0; other < weekend.length; other++) {
                if (row[weekend[other]] != shift) {
                    others++;
                } else if (other < index) {
                    isFirst = false;
                }
            }
            if (isFirst) {
                differences += others;
            }
        }
        return differences;
    }

    private static long unwanted(InrcOneContract.Pattern[] patterns, int[] row) {
        long soft = 0;
        for (var pattern : patterns) {
            var works = pattern.works();
            for (int day = 0; day + works.length <= row.length; day++) {
                if (matches(pattern, row, day)) {
                    soft += pattern.weight();
                }
            }
        }
        return soft;
    }

    private static boolean matches(InrcOneContract.Pattern pattern, int[] row, int day) {
        if (pattern.firstDay() != InrcOneContract.Pattern.ANY_DAY && pattern.firstDay() != day % 7) {
            return false;
        }
        var works = pattern.works();
        for (int index = 0; index < works.length; index++) {
            int value = row[day + index];
            if (works[index] == InrcOneContract.Pattern.ANY_WORK ? value == 0 : value != works[index]) {
                return false;
            }
        }
        return true;
    }
}
