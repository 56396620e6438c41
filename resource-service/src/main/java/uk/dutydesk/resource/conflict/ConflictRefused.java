package uk.dutydesk.resource.conflict;

import uk.dutydesk.kit.problem.Refusal;

/** Two or three of these people may not assess together. */
public final class ConflictRefused extends Refusal {

    private final Regulation regulation;

    public ConflictRefused(Regulation regulation, String reason) {
        super("conflict-of-interest", reason);
        this.regulation = regulation;
    }

    public Regulation regulation() {
        return regulation;
    }
}
