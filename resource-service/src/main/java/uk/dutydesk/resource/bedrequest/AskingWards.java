package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.Bed;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.WardStateChanged;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Wards;

/** One or several wards are asked; each answers for itself; the AMHP takes a bed of one, and the others are told that it is over. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AskingWards {

    private final WardEnquiries enquiries;
    private final BedRequests requests;
    private final HoldingBeds holding;
    private final Beds beds;
    private final Wards wards;
    private final Sites sites;
    private final HoldSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AskingWards(
            WardEnquiries enquiries,
            BedRequests requests,
            HoldingBeds holding,
            Beds beds,
            Wards wards,
            Sites sites,
            HoldSettings settings,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.enquiries = enquiries;
        this.requests = requests;
        this.holding = holding;
        this.beds = beds;
        this.wards = wards;
        this.sites = sites;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks every ward named; one that does not suit only for a reason, which the ward reads. */
    List<UUID> ask(
            UUID assessment,
            List<UUID> asked,
            @Nullable String notSuitedReason,
            @Nullable Instant askedAt,
            String authority,
            String by) {
        var request = requests.liveOf(assessment)
                .filter(known -> known.authority().equals(authority))
                .orElseThrow(() -> new EnquiryRefused(
                        "No bed has been asked for in this assessment. Ask for one, then ask wards."));
        var at = Objects.requireNonNullElseGet(askedAt, clock::instant);
        return asked.stream()
                .distinct()
                .map(ward -> {
                    var lacks = Suitability.against(wards.get(ward), request.need());
                    if (!lacks.isEmpty() && notSuitedReason == null) {
                        throw new BedNotSuited(lacks);
                    }
                    var id = UUID.randomUUID();
                    enquiries.ask(id, request, ward, lacks, notSuitedReason, at, by);
                    outbox.add(new WardEnquired(id, ward, assessment), authority);
                    audit.changed("ward-enquiry", id, lacks.isEmpty() ? "WardAsked" : "WardAskedThoughNotSuited");
                    return id;
                })
                .toList();
    }

    void answer(UUID id, WardAnswer answer, Instant at, String by) {
        var enquiry = enquiries.get(id);
        var done = switch (answer.answer()) {
            case NO -> enquiries.refuse(id, Objects.requireNonNull(answer.reason()), at, by);
            case YES -> enquiries.answer(id, WardEnquiry.State.YES, hours(answer, at), at, by);
            case PROPOSE -> enquiries.answer(id, WardEnquiry.State.PROPOSED, hours(answer, at), at, by);
        };
        if (!done) {
            throw new EnquiryRefused("This has been answered already, or is not asked any more.");
        }
        outbox.add(
                new WardAnswered(
                        id,
                        enquiry.wardId(),
                        enquiry.assessmentId(),
                        answer.answer().name()),
                enquiry.authority());
        audit.changed("ward-enquiry", id, "WardAnswered");
    }

    /** Takes a bed on a ward that said yes, or whose time will do: it is held and accepted at once, and the others are told. */
    BedHold take(UUID id, @Nullable UUID bed, @Nullable Placement placement, String authority, String by) {
        var enquiry = enquiries.get(id);
        var from = enquiry.admitFrom();
        var until = enquiry.admitUntil();
        var answeredBy = enquiry.answeredBy();
        if (from == null || until == null || answeredBy == null) {
            throw new EnquiryRefused("The ward has not said yes.");
        }
        if (!until.isAfter(clock.instant())) {
            throw new EnquiryRefused("The time until which the ward would take the person is over. Ask again.");
        }
        var chosen = bed == null ? freeOn(enquiry.wardId()) : bed;
        if (!enquiry.wardId().equals(beds.get(chosen).wardId())) {
            throw new EnquiryRefused("That bed is not on the ward that said yes.");
        }
        var hold = holding.hold(
                chosen, enquiry.assessmentId(), null, true, enquiry.notSuitedReason(), placement, authority, by);
        holding.accept(hold.id(), new Hours(from, until), answeredBy);
        if (!enquiries.take(id, hold.id())) {
            throw new EnquiryRefused("The ward has changed its answer.");
        }
        enquiries
                .withdrawOthers(enquiry.assessmentId(), id)
                .forEach(ward -> outbox.add(new WardStateChanged(ward), authority));
        audit.changed("ward-enquiry", id, "BedTaken");
        return hold;
    }

    void withdraw(UUID id) {
        var enquiry = enquiries.get(id);
        if (!enquiries.withdraw(id)) {
            throw new EnquiryRefused("This is over already.");
        }
        outbox.add(new WardStateChanged(enquiry.wardId()), enquiry.authority());
        audit.changed("ward-enquiry", id, "WardEnquiryWithdrawn");
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
                enquiry.notSuited(),
                enquiry.notSuitedReason(),
                enquiry.askedAt(),
                enquiry.answeredAt(),
                enquiry.answeredBy(),
                enquiry.refusal(),
                enquiry.admitFrom(),
                enquiry.admitUntil(),
                enquiry.holdId(),
                clock.instant());
    }

    private Hours hours(WardAnswer answer, Instant at) {
        var hours = answer.hours(at, settings.acceptedFor());
        if (!hours.until().isAfter(hours.from())) {
            throw new EnquiryRefused("The last time to admit has to be later than the first.");
        }
        return hours;
    }

    private UUID freeOn(UUID ward) {
        return beds.ofWards(List.of(ward)).stream()
                .filter(Bed::isOfferable)
                .map(Bed::id)
                .findFirst()
                .orElseThrow(
                        () -> new EnquiryRefused(
                                "The ward said yes, but none of its beds is shown as free. Ask it which bed it means, and to say that it is free."));
    }
}
