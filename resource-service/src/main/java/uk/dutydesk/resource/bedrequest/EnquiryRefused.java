package uk.dutydesk.resource.bedrequest;

import uk.dutydesk.kit.problem.Refusal;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;

/** A ward that cannot be asked, or an answer that comes too late. */
final class EnquiryRefused extends Refusal {

    EnquiryRefused(String reason) {
        super("ward-enquiry-refused", reason);
    }

    /** Why nothing can be answered, or taken, any more. */
    static EnquiryRefused over(WardEnquiry enquiry) {
        var because = enquiry.endedBecause();
        if (because == null) {
            return new EnquiryRefused("This has been answered already, or is not asked any more.");
        }
        return new EnquiryRefused(
                switch (because) {
                    case NEED_CHANGED ->
                        "What the person needs has changed since this was asked. It is not asked any more in these words; if the ward still suits, it is asked again.";
                    case FOUND_ELSEWHERE -> "A bed was found elsewhere: this is not asked any more.";
                    case NOT_NEEDED -> "The AMHP service does not need an answer: this is not asked any more.";
                });
    }

    /** Whoever says that a time will do has to have read it. */
    static EnquiryRefused otherTime(Hours said) {
        return new EnquiryRefused("The ward has changed its time meanwhile: it could now take the person from "
                + said.words() + ". Say whether that will do.");
    }
}
