package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.WardStateChanged;
import uk.dutydesk.resource.bedrequest.WardEnquiry.Ended;

/** Nobody waits for an answer that is not needed any more: every ward that is still asked is told, and why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EndingEnquiries {

    private final WardEnquiries enquiries;
    private final Outbox outbox;
    private final Audit audit;

    EndingEnquiries(WardEnquiries enquiries, Outbox outbox, Audit audit) {
        this.enquiries = enquiries;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Ends all that are open.
     *
     * @return those that ended, as they were
     */
    List<WardEnquiry> all(UUID assessment, Ended because) {
        return enquiries.open(assessment).stream()
                .filter(enquiry -> one(enquiry, because))
                .toList();
    }

    /**
     * Ends this one.
     *
     * @return false where it was over already
     */
    boolean one(WardEnquiry enquiry, Ended because) {
        if (!enquiries.end(enquiry.id(), because)) {
            return false;
        }
        outbox.add(
                new WardEnquiryEnded(enquiry.id(), enquiry.wardId(), enquiry.assessmentId(), because),
                enquiry.authority());
        outbox.add(new WardStateChanged(enquiry.wardId()), enquiry.authority());
        audit.changed("ward-enquiry", enquiry.id(), "WardEnquiryEnded");
        return true;
    }
}
