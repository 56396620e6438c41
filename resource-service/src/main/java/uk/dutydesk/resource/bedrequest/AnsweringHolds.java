package uk.dutydesk.resource.bedrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bedrequest.BedHoldResource.Answer;
import uk.dutydesk.resource.bedrequest.BedHoldResource.YesOrNo;
import uk.dutydesk.resource.ward.Wards;

/** The ward's side of a hold: its bed manager, or whoever has the code. */
@ApplicationScoped
class AnsweringHolds {

    private static final String BY_CODE = "ward, by code";

    private final HoldingBeds holding;
    private final BedHolds holds;
    private final ShowingHolds showing;
    private final WardCodes codes;
    private final OwnWards ownWards;
    private final Wards wards;
    private final Caller caller;
    private final Tenancy tenancy;

    AnsweringHolds(
            HoldingBeds holding,
            BedHolds holds,
            ShowingHolds showing,
            WardCodes codes,
            OwnWards ownWards,
            Wards wards,
            Caller caller,
            Tenancy tenancy) {
        this.holding = holding;
        this.holds = holds;
        this.showing = showing;
        this.codes = codes;
        this.ownWards = ownWards;
        this.wards = wards;
        this.caller = caller;
        this.tenancy = tenancy;
    }

    HoldView open(UUID id, @Nullable String code) {
        requireTheWard(id, code);
        return QuarkusTransaction.requiringNew().call(() -> showing.fresh(id)).forTheWard();
    }

    HoldView answer(UUID id, Answer answer) {
        var by = requireTheWard(id, answer.code());
        var authority =
                QuarkusTransaction.requiringNew().call(() -> holds.get(id).authority());
        return tenancy.as(
                authority,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    if (answer.code() != null) {
                        codes.spend(id);
                    }
                    if (answer.answer() == YesOrNo.YES) {
                        holding.accept(id, answer.admitFrom(), answer.admitUntil(), by);
                    } else {
                        holding.refuse(id, Objects.requireNonNullElse(answer.reason(), WardReason.OTHER), by);
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
