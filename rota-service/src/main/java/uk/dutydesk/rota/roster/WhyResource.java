package uk.dutydesk.rota.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.Reasons;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.planning.Takers;
import uk.dutydesk.rota.roster.WhatIfResource.CandidateView;

/** Why somebody has a duty: managers ask of any, drafted or published; others of their own. */
@Path("/duties/{id}/why")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class WhyResource {

    private final Rosters rosters;
    private final RotaProblems problems;
    private final Duties duties;
    private final Audit audit;
    private final Caller caller;

    WhyResource(Rosters rosters, RotaProblems problems, Duties duties, Audit audit, Caller caller) {
        this.rosters = rosters;
        this.problems = problems;
        this.duties = duties;
        this.audit = audit;
        this.caller = caller;
    }

    /** The rules it keeps, what speaks for and against it, the share it makes, and to managers who else could have it. */
    @GET
    @Transactional
    public WhyView why(UUID id) {
        var duty = visible(id);
        var rota = problems.of(rosters.get(duty.rosterId()));
        var person = rota.peopleById().get(duty.amhpId());
        var shift = shift(rota, duty);
        if (person == null) {
            throw new EntityNotFoundException();
        }
        audit.read("duty", id);
        var others = caller.has(Roles.SERVICE_MANAGER) && !duty.isBesideSomeone()
                ? Takers.of(rota, shift, person.id()).stream()
                        .map(CandidateView::of)
                        .toList()
                : List.<CandidateView>of();
        return Reasons.of(rota, person, shift)
                .map(reasons -> WhyView.of(duty, person, shift, reasons, others))
                .orElseThrow(EntityNotFoundException::new);
    }

    private static Shift shift(RotaProblem rota, Duty duty) {
        return rota.shifts().stream()
                .filter(each -> each.id().equals(duty.demandId()))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
    }

    private Duty visible(UUID id) {
        return duties.findByIdOptional(id)
                .filter(duty -> duty.state() != Duty.State.CANCELLED)
                .filter(duty -> caller.has(Roles.SERVICE_MANAGER)
                        || (duty.isPublished() && duty.amhpId().equals(caller.person())))
                .orElseThrow(EntityNotFoundException::new);
    }

    /**
     * Why one person has one duty; everything but the rules' names is whole sentences.
     *
     * @param kept hard rules it keeps, by name
     * @param others who else there is, the fairest first; for managers alone
     */
    record WhyView(
            @NotNull UUID dutyId,
            @NotNull UUID amhpId,
            @NotNull String called,
            @NotNull String name,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull List<String> kept,
            @NotNull List<String> inFavour,
            @NotNull List<String> against,
            @NotNull List<ShareView> shares,
            @NotNull List<CandidateView> others) {

        static WhyView of(Duty duty, Person person, Shift shift, Reasons reasons, List<CandidateView> others) {
            return new WhyView(
                    duty.id(),
                    person.id(),
                    person.called(),
                    shift.name(),
                    shift.time().start(),
                    shift.time().end(),
                    reasons.kept(),
                    reasons.inFavour(),
                    reasons.against(),
                    reasons.shares().stream()
                            .map(share -> new ShareView(
                                    share.kind(), share.without(), share.with(), Math.round(share.fair() * 10) / 10.0))
                            .toList(),
                    others);
        }

        @Override
        public String toString() {
            return "WhyView[" + dutyId + "]";
        }
    }

    /** How many of a kind they have in this rota without it and with it, and how many would be fair. */
    record ShareView(@NotNull BurdenKind kind, int without, int with, double fair) {}
}
