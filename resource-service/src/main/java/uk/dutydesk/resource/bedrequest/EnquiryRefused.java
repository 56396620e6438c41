package uk.dutydesk.resource.bedrequest;

import uk.dutydesk.kit.problem.Refusal;

/** A ward that cannot be asked, or an answer that comes too late. */
final class EnquiryRefused extends Refusal {

    EnquiryRefused(String reason) {
        super("ward-enquiry-refused", reason);
    }
}
