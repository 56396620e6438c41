package uk.dutydesk.rota.planning.grid;

/**
 * What it costs that so many people do one work on one day. It bends upwards only: each further person missing, or too many,
 * costs no less than the one before.
 *
 * @param least fewer may not be: one of the hard level for each
 * @param wanted fewer are paid for
 * @param under the price of each person short of what is wanted
 * @param underIsUndone whether that price is of the medium level (a duty nobody has) or the soft one
 * @param over the soft price of each person above what is wanted
 * @param most more may not be: one of the hard level for each
 */
public record CoverCurve(int least, int wanted, long under, boolean underIsUndone, long over, int most) {

    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    public CoverCurve {
        if (least < 0 || wanted < least || most < wanted || under < 0 || over < 0) {
            throw new IllegalArgumentException("Cover that cannot be: at least " + least + ", wanted " + wanted + " ("
                    + under + " each), at most " + most + " (" + over + " each).");
        }
    }

    /** Missed in either direction it is paid for, never forbidden. */
    public static CoverCurve paid(int wanted, long under, long over) {
        return new CoverCurve(0, wanted, under, false, over, ANY_NUMBER);
    }

    /** So many duties, each of one person; what nobody has is left undone. */
    public static CoverCurve duties(int number, long priority) {
        return new CoverCurve(0, number, priority, true, 0, number);
    }

    /** What further people cost when so many are there already; what these cost alone is not in it. */
    public CoverCurve without(int there) {
        var stillWanted = Math.max(0, wanted - there);
        return new CoverCurve(
                Math.max(0, least - there),
                stillWanted,
                under,
                underIsUndone,
                over,
                most == ANY_NUMBER ? most : Math.max(stillWanted, most - there));
    }

    public void add(int count, Cost cost) {
        add(count, cost, 1);
    }

    /** Adds what so many people cost, so many times; minus one takes it away. */
    void add(int count, Cost cost, int times) {
        if (count < wanted) {
            var missing = under * (wanted - count) * times;
            if (underIsUndone) {
                cost.addMedium(missing);
            } else {
                cost.addSoft(missing);
            }
            if (count < least) {
                cost.addHard((long) (least - count) * times);
            }
        } else {
            cost.addSoft(over * (count - wanted) * times);
            if (count > most) {
                cost.addHard((long) (count - most) * times);
            }
        }
    }
}
