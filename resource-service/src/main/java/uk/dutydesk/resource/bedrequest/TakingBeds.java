package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** Takes a bed on a ward that said yes, or whose time will do: held and accepted at once, for what was asked and at the time that was read. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingBeds {

    private final WardEnquiries enquiries;
    private final BedRequests requests;
    private final HoldingBeds holding;
    private final HearingWards hearing;
    private final FittingBeds fitting;
    private final Beds beds;
    private final Wards wards;
    private final Audit audit;
    private final Clock clock;

    TakingBeds(
            WardEnquiries enquiries,
            BedRequests requests,
            HoldingBeds holding,
            HearingWards hearing,
            FittingBeds fitting,
            Beds beds,
            Wards wards,
            Audit audit,
            Clock clock) {
        this.enquiries = enquiries;
        this.requests = requests;
        this.holding = holding;
        this.hearing = hearing;
        this.fitting = fitting;
        this.beds = beds;
        this.wards = wards;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a bed.
     *
     * @param bed where the AMHP was told which; else the one that the ward named, else any that fits
     * @param read between when the ward could take the person, as the AMHP read it
     */
    BedHold take(UUID id, @Nullable UUID bed, Hours read, @Nullable Placement placement, String authority, String by) {
        var enquiry = enquiries.get(id);
        var answeredBy = requireYes(enquiry, read);
        var request = requests.liveOf(enquiry.assessmentId())
                .filter(enquiry::isFor)
                .orElseThrow(
                        () -> new EnquiryRefused(
                                "What the person needs has changed since the ward was asked, so its answer was about something else. Ask it again."));
        var chosen = choose(enquiry, request, bed);
        var hold = holding.hold(
                chosen, enquiry.assessmentId(), null, true, enquiry.notSuitedReason(), placement, authority, by);
        if (!enquiries.take(id, hold.id(), read)) {
            throw new EnquiryRefused("The ward has changed its answer. Read it again.");
        }
        hearing.accept(hold.id(), read, answeredBy);
        audit.changed("ward-enquiry", id, "BedTaken");
        return hold;
    }

    private String requireYes(WardEnquiry enquiry, Hours read) {
        var from = enquiry.admitFrom();
        var until = enquiry.admitUntil();
        var answeredBy = enquiry.answeredBy();
        if (!enquiry.isOpen() && enquiry.state() != WardEnquiry.State.TAKEN) {
            throw EnquiryRefused.over(enquiry);
        }
        if (from == null || until == null || answeredBy == null) {
            throw new EnquiryRefused("The ward has not said yes.");
        }
        var said = new Hours(from, until);
        if (!said.equals(read)) {
            throw EnquiryRefused.otherTime(said);
        }
        if (!until.isAfter(clock.instant())) {
            throw new EnquiryRefused("The time until which the ward would take the person is over. Ask again.");
        }
        return answeredBy;
    }

    private UUID choose(WardEnquiry enquiry, BedRequest request, @Nullable UUID bed) {
        var ward = wards.get(enquiry.wardId());
        var named = bed == null ? enquiry.bedId() : bed;
        if (named == null) {
            return fitting.of(ward, request.need(), enquiry.notSuited()).stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new EnquiryRefused(
                                    "The ward said yes, but none of its beds that fit is shown as free. Ask it which bed it means, and to say that it is free."))
                    .bedId();
        }
        requireFitting(enquiry, request, ward, named);
        return named;
    }

    /** The ward was not asked about what this bed lacks. Whether it is free the hold itself will tell. */
    private void requireFitting(WardEnquiry enquiry, BedRequest request, Ward ward, UUID named) {
        var bed = beds.get(named);
        if (!Objects.equals(ward.id(), bed.wardId())) {
            throw new EnquiryRefused("That bed is not on the ward that said yes.");
        }
        var lacks = Suitability.against(ward, bed.access(), request.need());
        if (!enquiry.notSuited().containsAll(lacks)) {
            throw new EnquiryRefused("Bed " + bed.name() + " does not meet what the person needs: "
                    + String.join(", ", lacks) + ". Choose another bed of the ward, or ask it for one.");
        }
    }
}
