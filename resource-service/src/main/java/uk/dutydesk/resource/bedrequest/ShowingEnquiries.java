package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.Bed;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.WardState.FreeBed;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** Puts a question together with its ward, and the beds that could be the answer. */
@ApplicationScoped
class ShowingEnquiries {

    private final WardEnquiries enquiries;
    private final BedRequests requests;
    private final FittingBeds fitting;
    private final Beds beds;
    private final Wards wards;
    private final Sites sites;
    private final Clock clock;

    ShowingEnquiries(
            WardEnquiries enquiries,
            BedRequests requests,
            FittingBeds fitting,
            Beds beds,
            Wards wards,
            Sites sites,
            Clock clock) {
        this.enquiries = enquiries;
        this.requests = requests;
        this.fitting = fitting;
        this.beds = beds;
        this.wards = wards;
        this.sites = sites;
        this.clock = clock;
    }

    /** As it is in the database now, whatever was read of it before. */
    EnquiryView fresh(UUID id) {
        return view(enquiries.fresh(id));
    }

    EnquiryView view(WardEnquiry enquiry) {
        var ward = wards.get(enquiry.wardId());
        return new EnquiryView(
                enquiry.id(),
                enquiry.assessmentId(),
                ward.id(),
                ward.name(),
                ward.phone(),
                sites.get(ward.siteId()).name(),
                enquiry.state(),
                enquiry.askedNeed(),
                earlierNeed(enquiry.againFor()),
                enquiry.notSuited(),
                enquiry.notSuitedReason(),
                enquiry.askedAt(),
                enquiry.answeredAt(),
                enquiry.answeredBy(),
                enquiry.refusal(),
                enquiry.admitFrom(),
                enquiry.admitUntil(),
                nameOf(enquiry.bedId()),
                beds(enquiry, ward),
                enquiry.endedBecause(),
                enquiry.suitsNoMore(),
                enquiry.endedAt(),
                enquiry.holdId(),
                clock.instant());
    }

    private @Nullable String earlierNeed(@Nullable UUID before) {
        return before == null ? null : enquiries.get(before).askedNeed();
    }

    private @Nullable String nameOf(@Nullable UUID bed) {
        return bed == null ? null : beds.findByIdOptional(bed).map(Bed::name).orElse(null);
    }

    private List<FreeBed> beds(WardEnquiry enquiry, Ward ward) {
        if (!enquiry.isOpen()) {
            return List.of();
        }
        return requests.liveOf(enquiry.assessmentId())
                .map(request -> fitting.of(ward, request.need(), enquiry.notSuited()))
                .orElse(List.of());
    }
}
