package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.HoldRefused;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.ward.Ward;

/** The ward's side of a hold: its bed manager, or whoever has the code. */
@ApplicationScoped
class AnsweringHolds {

    /** How long a ward is shown what became of a hold. */
    private static final Duration SHOWN_FOR = Duration.ofHours(12);

    private final WardsOwnWord own;
    private final HearingWards hearing;
    private final BedHolds holds;
    private final ShowingHolds showing;
    private final WardCodes codes;
    private final OwnWards ownWards;
    private final HoldSettings settings;
    private final Audit audit;
    private final Clock clock;

    AnsweringHolds(
            WardsOwnWord own,
            HearingWards hearing,
            BedHolds holds,
            ShowingHolds showing,
            WardCodes codes,
            OwnWards ownWards,
            HoldSettings settings,
            Audit audit,
            Clock clock) {
        this.own = own;
        this.hearing = hearing;
        this.holds = holds;
        this.showing = showing;
        this.codes = codes;
        this.ownWards = ownWards;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who looked is on the record of each authority whose person may come. */
    List<HoldView> ofOwnWards() {
        var all = own.read(() -> holds.ofWards(
                ownWards.ofCaller().stream().map(Ward::id).toList(),
                clock.instant().minus(SHOWN_FOR)));
        var views = all.stream().collect(Collectors.groupingBy(BedHold::authority)).entrySet().stream()
                .flatMap(theirs ->
                        own
                                .in(
                                        theirs.getKey(),
                                        () -> theirs.getValue().stream()
                                                .map(this::read)
                                                .toList())
                                .stream())
                .collect(Collectors.toMap(HoldView::id, view -> view));
        return all.stream()
                .map(hold -> Objects.requireNonNull(views.get(hold.id())))
                .toList();
    }

    HoldView open(UUID id, @Nullable String code) {
        require(id, code);
        return own.in(authorityOf(id), () -> read(holds.get(id)));
    }

    HoldView answer(UUID id, WardAnswer answer) {
        var by = require(id, answer.code());
        return own.in(authorityOf(id), () -> {
            if (answer.code() != null && answer.answer() != WardAnswer.Said.PROPOSE) {
                codes.spend(id); // who proposes a time may have to answer again
            }
            if (answer.bedId() != null && !answer.bedId().equals(holds.get(id).bedId())) {
                throw new HoldRefused(
                        "Another bed is held. Say no to this one, and ring the AMHP service about the other.");
            }
            var hours = answer.hours(clock.instant(), settings.acceptedFor());
            switch (answer.answer()) {
                case YES -> hearing.accept(id, hours, by);
                case NO -> hearing.refuse(id, Objects.requireNonNull(answer.reason()), by);
                case PROPOSE -> hearing.propose(id, hours, by);
            }
            return showing.fresh(id).forTheWard();
        });
    }

    HoldView takeBack(UUID id, @Nullable String code, WardReason reason) {
        var by = require(id, code);
        return own.in(authorityOf(id), () -> {
            if (code != null) {
                codes.spend(id);
            }
            hearing.takeBack(id, reason, by);
            return showing.fresh(id).forTheWard();
        });
    }

    private HoldView read(BedHold hold) {
        audit.read("bed-hold", hold.id());
        return showing.view(hold).forTheWard();
    }

    private String require(UUID id, @Nullable String code) {
        return own.require(id, code, () -> holds.get(id).wardId());
    }

    private String authorityOf(UUID id) {
        return own.read(() -> holds.get(id).authority());
    }
}
