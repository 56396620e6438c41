package uk.dutydesk.resource.bedrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.ward.Wards;

/** Who may speak for a ward: its bed manager, or whoever has the code of that one question. */
@ApplicationScoped
class WardsOwnWord {

    static final String BY_CODE = "ward, by code";

    private final WardCodes codes;
    private final OwnWards ownWards;
    private final Wards wards;
    private final Caller caller;
    private final Tenancy tenancy;

    WardsOwnWord(WardCodes codes, OwnWards ownWards, Wards wards, Caller caller, Tenancy tenancy) {
        this.codes = codes;
        this.ownWards = ownWards;
        this.wards = wards;
        this.caller = caller;
        this.tenancy = tenancy;
    }

    /**
     * Lets the ward on, or refuses.
     *
     * @return whose word it is, for the record
     */
    String require(UUID question, @Nullable String code, Supplier<UUID> ward) {
        if (code != null) {
            codes.require(question, code);
            return BY_CODE;
        }
        if (caller.subject().isEmpty()) {
            throw new UnauthorizedException();
        }
        var own = read(() -> ownWards.isOwn(wards.get(ward.get())));
        if (!caller.has(Roles.BED_MANAGER) || !own) {
            throw new EntityNotFoundException();
        }
        return caller.subject();
    }

    /** Reads across authorities: a ward is asked by any of them. */
    <T> T read(Supplier<T> work) {
        return tenancy.everywhere(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Does something about a question as its authority's own. */
    <T> T in(String authority, Supplier<T> work) {
        return tenancy.as(authority, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
