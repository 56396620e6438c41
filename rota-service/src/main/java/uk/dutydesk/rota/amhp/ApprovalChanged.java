package uk.dutydesk.rota.amhp;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * For whom a person may act, and when. Why they are suspended is not told.
 *
 * @param suspended on the day this was published
 */
public record ApprovalChanged(UUID amhpId, List<Term> approvals, boolean suspended, boolean trainee) implements Fact {

    /** Days, in London, on which the person may act for an authority; the last day is included. */
    public record Term(String authority, LocalDate from, LocalDate until) {}

    @Override
    public String topic() {
        return AmhpRegistered.TOPIC;
    }

    @Override
    public UUID aggregateId() {
        return amhpId;
    }
}
