package uk.dutydesk.kit.table;

import uk.dutydesk.kit.problem.Refusal;

/** A file that cannot be read as a table at all. */
public final class FileUnreadable extends Refusal {

    public FileUnreadable(String reason) {
        super("file-unreadable", reason);
    }

    @Override
    public int status() {
        return 422;
    }
}
