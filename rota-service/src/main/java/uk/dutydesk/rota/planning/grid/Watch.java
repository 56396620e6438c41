package uk.dutydesk.rota.planning.grid;

/** Whether a search is to end. Each loop of it that may be long asks, so that nobody waits for one that has been stopped. */
@FunctionalInterface
public interface Watch {

    /** For what is always taken to its end. */
    Watch NEVER_OVER = () -> false;

    boolean isOver();

    /**
     * Nothing while there is time.
     *
     * @throws Over out of a computation that is of no use before it is whole
     */
    default void goOn() {
        if (isOver()) {
            throw new Over();
        }
    }

    /** There is no time left. Whoever began what was left keeps what was whole by then. */
    final class Over extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Over() {
            super("The search is over.", null, false, false);
        }
    }
}
