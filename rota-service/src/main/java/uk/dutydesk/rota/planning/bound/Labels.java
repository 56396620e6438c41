package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;

/** Ways through the days so far: of those that reach one state with one set of numbers on one day, the cheapest. */
final class Labels {

    private static final long NOBODY = -1;

    private double[] costs = new double[256];
    private int[] states = new int[256];
    private long[] keys = new long[256];
    private int[] parents = new int[256];
    private int[] choices = new int[256];
    private long[] places = new long[512];
    private int[] labelAt = new int[512];
    private int before;
    private int begin;
    private int end;

    /** The one before the first day. */
    void first(double cost) {
        begin = 0;
        end = 0;
        add(0, 0, cost, -1, 0);
    }

    void nextDay() {
        before = begin;
        begin = end;
        Arrays.fill(places, NOBODY);
    }

    /** The first of the day before. */
    int before() {
        return before;
    }

    /** The first of this day. */
    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    double cost(int label) {
        return costs[label];
    }

    int state(int label) {
        return states[label];
    }

    long key(int label) {
        return keys[label];
    }

    void reach(int state, long key, double cost, int parent, int choice) {
        var whole = CellCounting.combined(state, key);
        var place = placeOf(whole);
        if (places[place] == NOBODY) {
            places[place] = whole;
            labelAt[place] = end;
            add(state, key, cost, parent, choice);
            if (2 * (end - begin) > places.length) {
                widen();
            }
        } else if (cost < costs[labelAt[place]]) {
            var label = labelAt[place];
            costs[label] = cost;
            parents[label] = parent;
            choices[label] = choice;
        }
    }

    private int placeOf(long whole) {
        var mixed = whole * 0x9E3779B97F4A7C15L;
        var place = (int) (mixed >>> 32) & (places.length - 1);
        while (places[place] != NOBODY && places[place] != whole) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private void widen() {
        places = new long[2 * places.length];
        labelAt = new int[places.length];
        Arrays.fill(places, NOBODY);
        for (int label = begin; label < end; label++) {
            var whole = CellCounting.combined(states[label], keys[label]);
            var place = placeOf(whole);
            places[place] = whole;
            labelAt[place] = label;
        }
    }

    private void add(int state, long key, double cost, int parent, int choice) {
        if (end == costs.length) {
            costs = Arrays.copyOf(costs, 2 * end);
            states = Arrays.copyOf(states, 2 * end);
            keys = Arrays.copyOf(keys, 2 * end);
            parents = Arrays.copyOf(parents, 2 * end);
            choices = Arrays.copyOf(choices, 2 * end);
        }
        costs[end] = cost;
        states[end] = state;
        keys[end] = key;
        parents[end] = parent;
        choices[end] = choice;
        end++;
    }

    /** What was chosen on each day up to a label. */
    int[] choices(int label, int days) {
        var row = new int[days];
        var at = label;
        for (int day = days - 1; day >= 0; day--) {
            row[day] = choices[at];
            at = parents[at];
        }
        return row;
    }
}
