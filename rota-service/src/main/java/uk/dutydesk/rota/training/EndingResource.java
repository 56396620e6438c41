package uk.dutydesk.rota.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** Approvals and training years that come to an end within 90 days: managers see everybody's, an AMHP their own. */
@Path("/endings")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class EndingResource {

    private final EndingWatch watch;
    private final Caller caller;

    EndingResource(EndingWatch watch, Caller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    /** Soonest first. */
    @GET
    @Transactional
    public List<EndingView> list() {
        var all = caller.has(Roles.SERVICE_MANAGER);
        return watch.endings().stream()
                .filter(ending -> all || ending.amhpId().equals(caller.person()))
                .map(EndingView::of)
                .toList();
    }

    record EndingView(
            @NotNull UUID amhpId,
            @NotNull Ending.Kind kind,
            @NotNull LocalDate ends,
            int daysLeft,
            int toldAt,
            @NotNull BigDecimal missing) {

        static EndingView of(Ending ending) {
            return new EndingView(
                    ending.amhpId(),
                    ending.kind(),
                    ending.ends(),
                    ending.daysLeft(),
                    ending.toldAt(),
                    ending.missing());
        }
    }
}
