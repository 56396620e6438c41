package uk.dutydesk.rota.followed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.followed.LeaveProposal.State;
import uk.dutydesk.rota.leave.Leaves;

/** What calendars elsewhere propose as leave: a person sees and settles their own, a manager sees everybody's. */
@Path("/leave-proposals")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class LeaveProposalResource {

    private final LeaveProposals proposals;
    private final Leaves leaves;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    LeaveProposalResource(LeaveProposals proposals, Leaves leaves, Audit audit, Caller caller, Clock clock) {
        this.proposals = proposals;
        this.leaves = leaves;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those nobody has settled, soonest first. */
    @GET
    @Transactional
    public List<ProposalView> list() {
        var all = caller.has(Roles.SERVICE_MANAGER);
        return proposals.openAfter(clock.instant()).stream()
                .filter(each -> all || each.amhpId().equals(caller.person()))
                .map(ProposalView::of)
                .toList();
    }

    /** Asks for the time as leave; a manager then decides as about any other. */
    @POST
    @Path("/{id}/asking")
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    public ProposalView ask(UUID id) {
        var proposal = own(id);
        proposal.settle(State.ASKED);
        leaves.ask(proposal.amhpId(), proposal.time());
        audit.changed("amhp", proposal.amhpId(), "LeaveAsked");
        return ProposalView.of(proposal);
    }

    /** It is no leave, and is not proposed again. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    public void dismiss(UUID id) {
        var proposal = own(id);
        proposal.settle(State.DISMISSED);
        audit.changed("amhp", proposal.amhpId(), "LeaveProposalDismissed");
    }

    private LeaveProposal own(UUID id) {
        return proposals
                .findByIdOptional(id)
                .filter(each -> each.amhpId().equals(caller.person()))
                .orElseThrow(EntityNotFoundException::new);
    }

    record ProposalView(
            @NotNull UUID id,
            @NotNull UUID amhpId,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        static ProposalView of(LeaveProposal proposal) {
            return new ProposalView(
                    proposal.id(),
                    proposal.amhpId(),
                    proposal.time().start(),
                    proposal.time().end());
        }
    }
}
