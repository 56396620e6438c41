package uk.dutydesk.resource.conveyance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journey and every provider asked. */
record ConveyanceView(
        @NotNull UUID id,
        @NotNull UUID assessmentId,
        Conveyance.@NotNull State state,
        @NotNull String pickUpSector,
        @NotNull String pickUpPlace,
        @NotNull UUID destinationSiteId,
        @NotNull String destination,
        @Nullable Long aboutMiles,
        @NotNull String authorityKind,
        @Nullable Instant authorityExpires,
        @NotNull List<String> needs,
        @NotNull Instant earliest,
        @NotNull Instant latestArrival,
        @Nullable Instant handedOverAt,
        @NotNull List<OfferView> offers) {

    /** @param fits whether the answer is acceptable: inside the ward's window and the authority's life */
    record OfferView(
            @NotNull UUID providerId,
            @NotNull String provider,
            @NotNull String phone,
            @NotNull List<String> vehicles,
            ConveyanceOffer.@NotNull State state,
            @NotNull Instant offeredAt,
            @NotNull Instant answerBy,
            @Nullable Instant answeredAt,
            @Nullable String vehicle,
            @Nullable Instant pickUpAt,
            @Nullable Instant arriveBy,
            @Nullable String crew,
            @Nullable String reason,
            boolean fits) {}
}
