package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.ward.Ward;

/** The ward's side of a question: its bed manager, or whoever has the code. */
@ApplicationScoped
class AnsweringEnquiries {

    /** How long a ward is shown that it is not asked any more, and why. */
    private static final Duration TOLD_FOR = Duration.ofHours(4);

    private final WardsOwnWord own;
    private final AskingWards asking;
    private final WardEnquiries enquiries;
    private final ShowingEnquiries showing;
    private final WardCodes codes;
    private final OwnWards ownWards;
    private final Audit audit;
    private final Clock clock;

    AnsweringEnquiries(
            WardsOwnWord own,
            AskingWards asking,
            WardEnquiries enquiries,
            ShowingEnquiries showing,
            WardCodes codes,
            OwnWards ownWards,
            Audit audit,
            Clock clock) {
        this.own = own;
        this.asking = asking;
        this.enquiries = enquiries;
        this.showing = showing;
        this.codes = codes;
        this.ownWards = ownWards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who looked is on the record of each authority whose question it is. */
    List<EnquiryView> ofOwnWards() {
        var shown = own.read(() -> enquiries.shownAt(
                ownWards.ofCaller().stream().map(Ward::id).toList(),
                clock.instant().minus(TOLD_FOR)));
        return shown.stream().collect(Collectors.groupingBy(WardEnquiry::authority)).entrySet().stream()
                .flatMap(theirs ->
                        own
                                .in(
                                        theirs.getKey(),
                                        () -> theirs.getValue().stream()
                                                .map(this::read)
                                                .toList())
                                .stream())
                .sorted(Comparator.comparing(EnquiryView::askedAt))
                .toList();
    }

    EnquiryView open(UUID id, @Nullable String code) {
        require(id, code);
        return own.in(authorityOf(id), () -> read(enquiries.get(id)));
    }

    EnquiryView answer(UUID id, WardAnswer answer) {
        var by = require(id, answer.code());
        return own.in(authorityOf(id), () -> {
            if (answer.code() != null && answer.answer() != WardAnswer.Said.PROPOSE) {
                codes.spend(id); // who proposes a time may have to answer again
            }
            asking.answer(id, answer, clock.instant(), by);
            return showing.fresh(id).forTheWard();
        });
    }

    private EnquiryView read(WardEnquiry enquiry) {
        audit.read("ward-enquiry", enquiry.id());
        return showing.view(enquiry).forTheWard();
    }

    private String require(UUID id, @Nullable String code) {
        return own.require(id, code, () -> enquiries.get(id).wardId());
    }

    private String authorityOf(UUID id) {
        return own.read(() -> enquiries.get(id).authority());
    }
}
