package uk.dutydesk.resource.bed;

import java.sql.SQLException;

/** The database did not take it: the whole transaction fails, and nobody is told that it worked. */
public final class LedgerFailed extends RuntimeException {

    public LedgerFailed(SQLException cause) {
        super(cause);
    }
}
