package uk.dutydesk.rota.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Exclusion;
import uk.dutydesk.rota.planning.Explanation;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.UnfilledReason;

/** Why a rota is as it is, in sentences. */
@Path("/rosters/{id}/explanation")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class ExplanationResource {

    private final Rosters rosters;
    private final RotaProblems problems;

    ExplanationResource(Rosters rosters, RotaProblems problems) {
        this.rosters = rosters;
        this.problems = problems;
    }

    /** Each unfilled duty with who is kept from it by what, and each person's duties against their fair share. */
    @GET
    @Transactional
    public ExplanationView explain(UUID id) {
        var rota = problems.of(rosters.get(id));
        var score = RotaScore.of(rota);
        return new ExplanationView(
                score.hard(),
                score.medium(),
                score.soft(),
                Explanation.ofUnfilled(rota).stream().map(UnfilledView::of).toList(),
                rota.weighed().rows().entrySet().stream()
                        .sorted(Comparator.comparing(row -> row.getKey().called()))
                        .flatMap(row -> ShareView.of(row.getKey(), row.getValue()).stream())
                        .toList());
    }

    /** What the rota costs on each level, 0 being best. */
    record ExplanationView(
            int rulesBroken,
            int unfilledWeight,
            int wishesAndFairness,
            @NotNull List<UnfilledView> unfilled,
            @NotNull List<ShareView> shares) {}

    record UnfilledView(
            @NotNull UUID demandId,
            @NotNull String line,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull String authority,
            @NotNull List<String> sentences,
            @Nullable FixView cheapestFix,
            @NotNull List<Exclusion> exclusions) {

        static UnfilledView of(UnfilledReason reason) {
            var shift = reason.shift();
            return new UnfilledView(
                    shift.id(),
                    shift.line(),
                    shift.time().start(),
                    shift.time().end(),
                    shift.authority(),
                    reason.sentences(),
                    FixView.of(reason.cheapestFix()),
                    reason.exclusions());
        }
    }

    /** The smallest change that would fill it: whose duty to move, where it is a duty. */
    record FixView(
            @NotNull String sentence,
            @NotNull UUID amhpId,
            @Nullable UUID demandId) {

        static @Nullable FixView of(UnfilledReason.@Nullable Fix fix) {
            if (fix == null) {
                return null;
            }
            var duty = fix.duty();
            return new FixView(
                    fix.sentence(),
                    fix.person().id(),
                    duty == null ? null : duty.shift().id());
        }
    }

    /** How many duties of a kind a person has here, and how many would be fair. */
    record ShareView(@NotNull UUID amhpId, @NotNull BurdenKind kind, int has, double fair) {

        static List<ShareView> of(Person person, Row row) {
            return person.targets().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(target -> target.getValue() > 0 || row.count(target.getKey()) > 0)
                    .map(target -> new ShareView(
                            person.id(), target.getKey(), row.count(target.getKey()), tenths(target.getValue())))
                    .toList();
        }

        private static double tenths(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
