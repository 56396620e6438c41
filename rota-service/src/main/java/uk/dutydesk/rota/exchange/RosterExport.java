package uk.dutydesk.rota.exchange;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Role;

/** Everything needed to check a rota against the hard rules. Instants in UTC; each {@code to} and {@code end} is excluded. */
record RosterExport(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull List<PersonExport> people,
        @NotNull List<DemandExport> demand,
        @NotNull List<DutyExport> duties) {

    /**
     * Somebody on the rota.
     *
     * @param approvals when they may act for which authority
     * @param suspensions days on which they may act for none; no {@code to} where the end is not known
     */
    record PersonExport(
            @NotNull UUID id,
            @NotNull List<ApprovalExport> approvals,
            @NotNull List<SuspensionExport> suspensions,
            @NotNull List<LeaveExport> leave,
            boolean trainee,
            @NotNull BigDecimal weeklyHours,
            boolean optOut48,
            @Nullable LocalDate optOutUntil,
            @NotNull BigDecimal otherHours,
            boolean restByFortnight) {}

    record ApprovalExport(
            @NotNull String authority,
            @NotNull Instant from,
            @NotNull Instant to) {}

    record SuspensionExport(@NotNull Instant from, @Nullable Instant to) {}

    record LeaveExport(@NotNull Instant start, @NotNull Instant end) {}

    record DemandExport(
            @NotNull UUID id,
            @NotNull String authority,
            @NotNull Role role,
            @NotNull Instant start,
            @NotNull Instant end,
            int required) {}

    /** Whoever is shadowing works beside the one whose duty it is, and is no cover. */
    record DutyExport(
            @NotNull UUID demandId,
            @NotNull UUID personId,
            @NotNull Instant start,
            @NotNull Instant end,
            boolean shadowing) {}
}
