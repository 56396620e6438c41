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
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bed.WardStateChanged;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;
import uk.dutydesk.resource.bedrequest.WardEnquiries.Question;
import uk.dutydesk.resource.bedrequest.WardEnquiry.Ended;
import uk.dutydesk.resource.ward.Wards;

/** One or several wards are asked; each answers for itself, and may take its answer back until a bed of it is taken. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AskingWards {

    private final WardEnquiries enquiries;
    private final BedRequests requests;
    private final EndingEnquiries ending;
    private final NotReady notReady;
    private final NeedInWords inWords;
    private final Beds beds;
    private final Wards wards;
    private final HoldSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AskingWards(
            WardEnquiries enquiries,
            BedRequests requests,
            EndingEnquiries ending,
            NotReady notReady,
            NeedInWords inWords,
            Beds beds,
            Wards wards,
            HoldSettings settings,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.enquiries = enquiries;
        this.requests = requests;
        this.ending = ending;
        this.notReady = notReady;
        this.inWords = inWords;
        this.beds = beds;
        this.wards = wards;
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
        var words = inWords.of(request.need());
        return asked.stream()
                .distinct()
                .map(ward -> {
                    var lacks = Suitability.against(wards.get(ward), request.need());
                    if (!lacks.isEmpty() && notSuitedReason == null) {
                        throw new BedNotSuited(lacks);
                    }
                    return put(request, new Question(ward, words, lacks, notSuitedReason, at, by, null));
                })
                .toList();
    }

    /** The need has changed: the same ward, in the words of what is needed now. */
    void askAgain(WardEnquiry before, BedRequest request, List<String> lacks, Instant at) {
        put(
                request,
                new Question(
                        before.wardId(),
                        inWords.of(request.need()),
                        lacks,
                        before.notSuitedReason(),
                        at,
                        before.askedBy(),
                        before.id()));
    }

    private UUID put(BedRequest request, Question question) {
        var id = UUID.randomUUID();
        enquiries.ask(id, request, question);
        outbox.add(new WardEnquired(id, question.ward(), request.assessmentId()), request.authority());
        audit.changed("ward-enquiry", id, question.lacks().isEmpty() ? "WardAsked" : "WardAskedThoughNotSuited");
        return id;
    }

    void answer(UUID id, WardAnswer answer, Instant at, String by) {
        var enquiry = enquiries.get(id);
        var tookBack = enquiry.state() == WardEnquiry.State.YES && answer.answer() == WardAnswer.Said.NO;
        requireOwnBed(enquiry, answer.bedId());
        var done = switch (answer.answer()) {
            case NO -> refuse(enquiry, answer, at, by);
            case YES -> enquiries.answer(id, WardEnquiry.State.YES, hours(answer, at), answer.bedId(), at, by);
            case PROPOSE -> enquiries.answer(id, WardEnquiry.State.PROPOSED, hours(answer, at), answer.bedId(), at, by);
        };
        if (!done) {
            throw EnquiryRefused.over(enquiries.fresh(id));
        }
        outbox.add(
                new WardAnswered(
                        id,
                        enquiry.wardId(),
                        enquiry.assessmentId(),
                        tookBack ? "TOOK_BACK" : answer.answer().name()),
                enquiry.authority());
        audit.changed("ward-enquiry", id, tookBack ? "WardTookBack" : "WardAnswered");
    }

    /** Where the ward named the bed that is not ready, nobody else is sent to it; where it named none, nothing is said of any. */
    private boolean refuse(WardEnquiry enquiry, WardAnswer answer, Instant at, String by) {
        var reason = Objects.requireNonNull(answer.reason());
        var bed = reason == WardReason.BED_NOT_READY ? answer.bedId() : null;
        if (bed != null) {
            notReady.lock(bed);
        }
        var done = enquiries.refuse(enquiry.id(), reason, bed, at, by);
        if (done && bed != null && notReady.sayOfNamed(bed, at)) {
            outbox.add(new WardStateChanged(enquiry.wardId()), enquiry.authority());
        }
        return done;
    }

    void withdraw(UUID id) {
        if (!ending.one(enquiries.get(id), Ended.NOT_NEEDED)) {
            throw new EnquiryRefused("This is over already.");
        }
    }

    private void requireOwnBed(WardEnquiry enquiry, @Nullable UUID bed) {
        if (bed != null && !enquiry.wardId().equals(beds.get(bed).wardId())) {
            throw new EnquiryRefused("That bed is not on the ward that is asked.");
        }
    }

    private Hours hours(WardAnswer answer, Instant at) {
        var hours = answer.hours(at, settings.acceptedFor());
        if (!hours.until().isAfter(hours.from())) {
            throw new EnquiryRefused("The last time to admit has to be later than the first.");
        }
        return hours;
    }
}
