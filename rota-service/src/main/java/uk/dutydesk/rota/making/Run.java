package uk.dutydesk.rota.making;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.RotaSolver.Search;

/** A search that this process runs, from its wait for a free processor to its end. */
final class Run {

    private final String authority;
    private final UUID solvingId;
    private final Progress progress = new Progress();
    private @Nullable Search search;
    private boolean stopped;

    Run(String authority, UUID solvingId) {
        this.authority = authority;
        this.solvingId = solvingId;
    }

    /** The search may be asked to stop from now on; one that was stopped while it waited does not begin. */
    synchronized boolean begins(Search prepared) {
        this.search = prepared;
        return !stopped;
    }

    /** A search that began this very moment does not hear the first asking: ask again until it has ended. */
    synchronized void stop() {
        this.stopped = true;
        if (search != null) {
            search.stop();
        }
    }

    String authority() {
        return authority;
    }

    UUID solvingId() {
        return solvingId;
    }

    Progress progress() {
        return progress;
    }
}
