package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;

/** The large tables of one thread's pricing, used for one person after the other so that memory stays flat. */
final class Workspace {

    private double[][] ahead = {};
    private double[][] cost = {{}, {}};
    private int[][] label = {{}, {}};
    private int[] parents = new int[1024];
    private int[] states = new int[1024];
    private int labels;

    /** For each day and state; what is in it is anybody's. */
    double[][] ahead(int days, int size) {
        if (ahead.length < days || ahead[0].length < size) {
            ahead = new double[days][size];
        }
        return ahead;
    }

    /** What was last looked at. */
    double[][] ahead() {
        return ahead;
    }

    void makeRoom(int size) {
        if (cost[0].length < size) {
            cost = new double[2][size];
            Arrays.fill(cost[0], LookAhead.NONE);
            Arrays.fill(cost[1], LookAhead.NONE);
            label = new int[2][size];
        }
        labels = 0;
    }

    /** After a search that was left on its way. */
    void clean() {
        for (var each : cost) {
            Arrays.fill(each, LookAhead.NONE);
        }
    }

    /** By counted state; without cost everywhere before and after each use. */
    double[] cost(int day) {
        return cost[day & 1];
    }

    int[] label(int day) {
        return label[day & 1];
    }

    /** A new label of a state. */
    int add(int state) {
        if (labels == parents.length) {
            parents = Arrays.copyOf(parents, 2 * labels);
            states = Arrays.copyOf(states, 2 * labels);
        }
        states[labels] = state;
        return labels++;
    }

    void comesFrom(int label, int parent) {
        parents[label] = parent;
    }

    int parent(int label) {
        return parents[label];
    }

    int state(int label) {
        return states[label];
    }

    int labels() {
        return labels;
    }
}
