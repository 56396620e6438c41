package uk.dutydesk.resource.bedrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.ward.Wards;

/** The ward's side of a hold: its bed manager, or whoever has the code. */
@ApplicationScoped
class AnsweringHolds {

    static final String BY_CODE = "ward, by code";

    private final HoldingBeds holding;
    private final BedHolds holds;
    private final ShowingHolds showing;
    private final WardCodes codes;
    private final OwnWards ownWards;
    private final Wards wards;
    private final Caller caller;
    private final Tenancy tenancy;
    private final HoldSettings settings;
    private final Clock clock;

    AnsweringHolds(
            HoldingBeds holding,
            BedHolds holds,
            ShowingHolds showing,
            WardCodes codes,
            OwnWards ownWards,
            Wards wards,
            Caller caller,
            Tenancy tenancy,
            HoldSettings settings,
            Clock clock) {
        this.holding = holding;
        this.holds = holds;
        this.showing = showing;
        this.codes = codes;
        this.ownWards = ownWards;
        this.wards = wards;
        this.caller = caller;
        this.tenancy = tenancy;
        this.settings = settings;
        this.clock = clock;
    }

    HoldView open(UUID id, @Nullable String code) {
        requireTheWard(id, code);
        return QuarkusTransaction.requiringNew().call(() -> showing.fresh(id)).forTheWard();
    }

    HoldView answer(UUID id, WardAnswer answer) {
        var by = requireTheWard(id, answer.code());
        var authority =
                QuarkusTransaction.requiringNew().call(() -> holds.get(id).authority());
        return tenancy.as(
                authority,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    if (answer.code() != null && answer.answer() != WardAnswer.Said.PROPOSE) {
                        codes.spend(id); // who proposes a time may have to answer again
                    }
                    var hours = answer.hours(clock.instant(), settings.acceptedFor());
                    switch (answer.answer()) {
                        case YES -> holding.accept(id, hours, by);
                        case NO -> holding.refuse(id, Objects.requireNonNull(answer.reason()), by);
                        case PROPOSE -> holding.propose(id, hours, by);
                    }
                    return showing.fresh(id).forTheWard();
                }));
    }

    /** @return whose answer it is, for the record */
    private String requireTheWard(UUID id, @Nullable String code) {
        if (code != null) {
            codes.require(id, code);
            return BY_CODE;
        }
        if (caller.subject().isEmpty()) {
            throw new UnauthorizedException();
        }
        var own = QuarkusTransaction.requiringNew()
                .call(() -> ownWards.isOwn(wards.get(holds.get(id).wardId())));
        if (!caller.has(Roles.BED_MANAGER) || !own) {
            throw new EntityNotFoundException();
        }
        return caller.subject();
    }
}
