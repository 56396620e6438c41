package uk.dutydesk.resource.bedrequest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.WardState;

/**
 * A ward as a search shows it.
 *
 * @param outOfArea not a ward this authority's teams usually use; the sending provider decides, and says why. Not a matter of distance
 * @param notSuited why the ward is not for this person; empty if it suits
 * @param freeBeds beds free now that have what the person needs
 */
record FoundWard(
        @NotNull UUID wardId,
        @NotNull String name,
        @NotNull UUID siteId,
        @NotNull String siteName,
        @NotNull String organisation,
        @NotNull String bedType,
        @NotNull String phone,
        @Nullable Long aboutMiles,
        @Nullable Long estimateMinutes,
        boolean outOfArea,
        boolean admitsNow,
        @Nullable LocalTime admitsFrom,
        @Nullable LocalTime admitsUntil,
        @NotNull List<String> access,
        @Nullable String note,
        @NotNull List<String> notSuited,
        @NotNull List<WardState.FreeBed> freeBeds,
        @NotNull WardState state) {}
