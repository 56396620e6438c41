package uk.dutydesk.deploy.bench.instance;

import java.util.List;
import uk.dutydesk.deploy.bench.instance.InrcTwoNurse.Range;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.RowPrice;

/** What a row costs in the second competition: a forbidden succession is hard, the rest has the competition's fixed weights. */
final class InrcTwoPrice implements RowPrice {

    private static final int RUN = 30;
    private static final int SAME_SHIFT_RUN = 15;
    private static final int HALF_WEEKEND = 30;
    private static final int SHIFTS = 20;
    private static final int WEEKENDS = 30;

    private final InrcTwoNurse[] nurses;
    private final Range[] shiftRuns;
    private final boolean[][] forbidden;
    private final int skills;

    InrcTwoPrice(List<InrcTwoNurse> nurses, List<Range> shiftRuns, boolean[][] forbidden, int skills) {
        this.nurses = nurses.toArray(InrcTwoNurse[]::new);
        this.shiftRuns = shiftRuns.toArray(Range[]::new);
        this.forbidden = forbidden;
        this.skills = skills;
    }

    @Override
    public void add(int person, int[] row, Cost cost) {
        var nurse = nurses[person];
        var contract = nurse.contract();
        var history = nurse.history();
        var prices = nurse.prices();
        int last = history.lastShift();
        int run = last < 0 ? history.offRun() : history.workedRun();
        int sameRun = history.sameRun();
        int worked = history.shifts();
        int weekends = history.weekends();
        long soft = 0;
        for (int day = 0; day < row.length; day++) {
            int value = row[day];
            int shift = value == 0 ? -1 : (value - 1) / skills;
            soft += prices[day][value];
            if (shift != last && last >= 0) {
                soft += SAME_SHIFT_RUN * tooShort(sameRun, shiftRuns[last]);
                if (shift >= 0 && forbidden[last][shift]) {
                    cost.addHard(1);
                }
            }
            if (shift < 0 != last < 0) {
                soft += RUN * tooShort(run, last < 0 ? contract.off() : contract.worked());
                run = 0;
            }
            run++;
            if (run > (shift < 0 ? contract.off() : contract.worked()).most()) {
                soft += RUN;
            }
            if (shift >= 0) {
                worked++;
                sameRun = shift == last ? sameRun + 1 : 1;
                if (sameRun > shiftRuns[shift].most()) {
                    soft += SAME_SHIFT_RUN;
                }
            }
            if (day % 7 == 6 && (shift >= 0 || last >= 0)) {
                weekends++;
                if (contract.complete() && shift < 0 != last < 0) {
                    soft += HALF_WEEKEND;
                }
            }
            last = shift;
        }
        soft += (long) SHIFTS
                * (Math.max(0, contract.shifts().least() - worked)
                        + Math.max(0, worked - contract.shifts().most()));
        soft += (long) WEEKENDS * Math.max(0, weekends - contract.mostWeekends());
        cost.addSoft(soft);
    }

    private static long tooShort(int run, Range range) {
        // nothing has begun where the history knows of no day
        return run > 0 && run < range.least() ? range.least() - run : 0;
    }
}
