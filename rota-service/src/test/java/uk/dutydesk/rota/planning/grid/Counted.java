package uk.dutydesk.rota.planning.grid;

/** A grid, and a watch that sees what is done between two times it is asked: rows priced, and shapes of people made. */
public final class Counted implements Watch {

    private final Grid whole;
    private final Grid grid;
    private final long until;
    private long asked;
    private int sinceAsked;
    private int most;
    private int sinceOver;

    /**
     * @param until how often it is asked before it says that all is over
     */
    public Counted(Grid grid, long until) {
        this.until = until;
        this.whole = grid;
        this.grid = new Grid(
                grid.people(),
                grid.days(),
                grid.values(),
                grid.choices(),
                grid.cover(),
                (person, row, cost) -> {
                    count();
                    grid.rows().add(person, row, cost);
                },
                grid.isOfCells() ? new Shapes<>(CellShape.class) : new Shapes<>(RowShape.class),
                grid.start());
    }

    private void count() {
        sinceAsked++;
        most = Math.max(most, sinceAsked);
        sinceOver += asked >= until ? 1 : 0;
    }

    @Override
    public boolean isOver() {
        asked++;
        sinceAsked = 0;
        return asked >= until;
    }

    public Grid grid() {
        return grid;
    }

    public long asked() {
        return asked;
    }

    private final class Shapes<S extends Shape> extends ShapesLater<S> {

        private final Class<S> kind;

        Shapes(Class<S> kind) {
            super(kind);
            this.kind = kind;
        }

        @Override
        public S get(int person) {
            count();
            return kind.cast(whole.shapes().get(person));
        }

        @Override
        public int size() {
            return whole.shapes().size();
        }
    }

    /** The most that was done without asking. */
    public int most() {
        return most;
    }

    /** What was done after it had said that all is over. */
    public int sinceOver() {
        return sinceOver;
    }
}
