package uk.dutydesk.rota.roster;

import static java.util.stream.Collectors.groupingBy;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;

/** A rota with all it needs and who has what. People are ids: their names are in the register. */
record RosterView(@NotNull RosterSummary roster, @NotNull List<DemandView> demand) {

    static RosterView of(Roster roster, List<Demand> demand, List<Duty> duties, LocalDate today) {
        var byDemand = duties.stream().collect(groupingBy(Duty::demandId));
        var filled = duties.stream().filter(duty -> !duty.isBesideSomeone()).count();
        return new RosterView(
                RosterSummary.of(roster, demand.size(), (int) filled, today),
                demand.stream()
                        .map(each -> DemandView.of(each, byDemand.getOrDefault(each.id(), List.of())))
                        .toList());
    }

    /**
     * A rota in a list of rotas.
     *
     * @param version what If-Match has to name, in quotation marks, to change it
     * @param to the last day, included
     * @param lockedFrom from this day it changes only for a reason that is kept; none while it is a draft
     * @param demand how many duties it needs
     * @param filled how many somebody has
     */
    record RosterSummary(
            @NotNull UUID id,
            int version,
            @NotNull String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Roster.State state,
            @Nullable Instant publishedAt,
            @Nullable LocalDate lockedFrom,
            int demand,
            int filled) {

        static RosterSummary of(Roster roster, int demand, int filled, LocalDate today) {
            return new RosterSummary(
                    roster.id(),
                    roster.version(),
                    roster.name(),
                    roster.firstDay(),
                    roster.lastDay(),
                    roster.stateOn(today),
                    roster.publishedAt(),
                    roster.lockedFrom(),
                    demand,
                    filled);
        }
    }

    /**
     * One place to fill.
     *
     * @param day the day it starts on, in London
     * @param authority the one acted for
     * @param duties who has it, and who works beside them
     */
    record DemandView(
            @NotNull UUID id,
            @NotNull String line,
            @NotNull LocalDate day,
            @NotNull Role role,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull Cover cover,
            boolean onCall,
            @NotNull String authority,
            @Nullable UUID teamId,
            @NotNull List<HolderView> duties) {

        static DemandView of(Demand demand, List<Duty> duties) {
            return new DemandView(
                    demand.id(),
                    demand.line(),
                    demand.day(),
                    demand.role(),
                    demand.time().start(),
                    demand.time().end(),
                    demand.cover(),
                    demand.isOnCall(),
                    demand.actingFor(),
                    demand.teamId(),
                    duties.stream()
                            .map(duty -> new HolderView(duty.id(), duty.amhpId(), duty.isPinned(), duty.beside()))
                            .toList());
        }
    }

    /** Who has it; beside whom, where they only work beside a colleague. */
    record HolderView(
            @NotNull UUID dutyId,
            @NotNull UUID amhpId,
            boolean pinned,
            @Nullable UUID beside) {}
}
