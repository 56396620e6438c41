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
 * @param offer what can be done about it now
 * @param why why it is offered, or why not
 * @param estimateMinutes a journey there; an estimate, never a promise
 * @param outOfArea does not usually admit from the person's community team. Whether that makes it a placement out of area the sending
 *     provider decides, and says why; it is not a matter of distance
 * @param notSuited why the ward is not for this person; empty if it suits
 * @param freeBeds the first by name of the beds free now that have what the person needs; none where there is none, or what is known is stale
 * @param bedsToCheck where it is stale: the first of the beds that were free, to be asked for by telephone
 * @param otherBeds the first of the beds free now that lack something the person needs
 */
record FoundWard(
        @NotNull UUID wardId,
        @NotNull String name,
        @NotNull UUID siteId,
        @NotNull String siteName,
        @NotNull String organisation,
        @NotNull String organisationName,
        boolean independent,
        @NotNull String bedType,
        @NotNull String bedTypeWords,
        @NotNull String phone,
        @Nullable Long aboutMiles,
        @Nullable Long estimateMinutes,
        boolean outOfArea,
        boolean admitsNow,
        @Nullable LocalTime admitsFrom,
        @Nullable LocalTime admitsUntil,
        boolean locked,
        boolean acceptsDetained,
        @NotNull List<String> access,
        @Nullable String note,
        @NotNull Offer offer,
        @NotNull List<String> why,
        @NotNull List<String> notSuited,
        @NotNull List<WardState.FreeBed> freeBeds,
        @NotNull List<WardState.FreeBed> bedsToCheck,
        @NotNull List<WardState.FreeBed> otherBeds,
        @NotNull WardState state) {}
