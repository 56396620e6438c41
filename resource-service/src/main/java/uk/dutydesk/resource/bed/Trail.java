package uk.dutydesk.resource.bed;

import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.outbox.Outbox;

/**
 * What changes of beds leave behind in a transaction: rows of the audit, and facts for others. All of a region's changes queue for the end
 * of its audit, so whoever changes many beds gets there last, with every other lock in hand; and whoever changes nothing keeps away from it.
 */
@TransactionScoped
public class Trail {

    private final Audit audit;
    private final Outbox outbox;
    private @Nullable List<Runnable> later;

    Trail(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void changed(String subjectType, UUID subject, String action) {
        leave(() -> audit.changed(subjectType, subject, action));
    }

    void tell(Fact fact, String authority) {
        leave(() -> outbox.add(fact, authority));
    }

    private void leave(Runnable row) {
        if (later == null) {
            row.run();
        } else {
            later.add(row);
        }
    }

    /** Does the work, and leaves all that it has to leave when it is done. */
    public <T> T leftLast(Supplier<T> work) {
        if (later != null) {
            return work.get(); // the work that this is part of will leave it
        }
        var rows = new ArrayList<Runnable>();
        var done = collecting(rows, work);
        rows.forEach(Runnable::run);
        return done;
    }

    /** Does work that is going to be undone: it leaves nothing. */
    public <T> T leftNowhere(Supplier<T> work) {
        return collecting(new ArrayList<>(), work);
    }

    private <T> T collecting(List<Runnable> rows, Supplier<T> work) {
        later = rows;
        try {
            return work.get();
        } finally {
            later = null;
        }
    }
}
