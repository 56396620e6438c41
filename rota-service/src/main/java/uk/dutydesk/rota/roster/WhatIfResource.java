package uk.dutydesk.rota.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.planning.Takers;

/** What would become of a rota if somebody were away, how two drafts differ, and who could have a duty of a draft. */
@Path("/rosters/{id}")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class WhatIfResource {

    private final Rosters rosters;
    private final RotaProblems problems;
    private final Amhps amhps;
    private final Audit audit;

    WhatIfResource(Rosters rosters, RotaProblems problems, Amhps amhps, Audit audit) {
        this.rosters = rosters;
        this.problems = problems;
        this.amhps = amhps;
        this.audit = audit;
    }

    @GET
    @Path("/suppositions")
    @Transactional
    public List<SuppositionView> suppositions(UUID id) {
        return rosters.get(id).suppositions().stream()
                .map(each -> new SuppositionView(each.amhpId(), each.from(), each.until()))
                .toList();
    }

    /** Supposes, in this draft alone, that somebody is away. What they had there is for a new making to give to others. */
    @POST
    @Path("/suppositions")
    @Idempotent
    @Transactional
    @APIResponseSchema(value = SuppositionView.class, responseCode = "201")
    public Response suppose(UUID id, @Valid @NotNull SuppositionView request) {
        var roster = rosters.get(id);
        amhps.get(request.amhpId());
        roster.suppose(new Supposition(request.amhpId(), request.from(), request.until()));
        rosters.noteChange(roster);
        audit.changed("roster", id, "AbsenceSupposed");
        return Response.status(201).entity(request).build();
    }

    /** Supposes it no longer. What was given to others meanwhile stays with them until the rota is made again. */
    @DELETE
    @Path("/suppositions/{amhpId}/{from}")
    @Transactional
    public List<SuppositionView> supposeNoLonger(UUID id, UUID amhpId, LocalDate from) {
        var roster = rosters.get(id);
        roster.supposeNoLonger(amhpId, from);
        rosters.noteChange(roster);
        audit.changed("roster", id, "AbsenceSupposedNoLonger");
        return suppositions(id);
    }

    /** How this draft differs from another for the same days. */
    @GET
    @Path("/comparison")
    @Transactional
    public Comparison compare(UUID id, @NotNull @QueryParam("with") UUID with) {
        var one = rosters.get(id);
        var other = rosters.get(with);
        return Comparison.of(one, problems.of(one), other, problems.of(other));
    }

    /** Everybody, whoever would make the rota least unfair first; then those who cannot have it, and why. */
    @GET
    @Path("/duties/{demandId}/takers")
    @Transactional
    public List<CandidateView> takers(UUID id, UUID demandId) {
        var rota = problems.of(rosters.get(id));
        var shift = rota.shifts().stream()
                .filter(each -> each.id().equals(demandId))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
        return Takers.of(rota, shift, rota.holderOf(shift).orElse(null)).stream()
                .map(CandidateView::of)
                .toList();
    }

    record SuppositionView(
            @NotNull UUID amhpId,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {

        @AssertTrue(message = "The last day has to be on or after the first") boolean isUntil() {
            return from == null || until == null || !until.isBefore(from);
        }
    }

    /** Why somebody cannot have it, or what would follow: whole sentences. */
    record CandidateView(
            @NotNull UUID amhpId,
            @NotNull String called,
            boolean can,
            @NotNull List<String> sentences) {

        static CandidateView of(Takers.Taker taker) {
            return new CandidateView(taker.person().id(), taker.person().called(), taker.can(), taker.sentences());
        }
    }
}
