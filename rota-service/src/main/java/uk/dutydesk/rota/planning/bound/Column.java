package uk.dutydesk.rota.planning.bound;

/** One whole row of one person, and what it costs by itself. Two columns are never the same one. */
final class Column {

    private final int person;
    private final int[] row;
    private final double cost;

    Column(int person, int[] row, double cost) {
        this.person = person;
        this.row = row;
        this.cost = cost;
    }

    int person() {
        return person;
    }

    /** To read, not to keep. */
    int[] row() {
        return row;
    }

    double cost() {
        return cost;
    }
}
