package uk.dutydesk.resource.doctorrequest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as the AMHP sees it: both seats, who was asked in which wave, and who may not be. */
record DoctorRequestView(
        @NotNull UUID id,
        @NotNull UUID assessmentId,
        DoctorRequest.@NotNull State state,
        @NotNull String sector,
        @NotNull String place,
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull List<String> languages,
        @NotNull List<SeatView> seats) {

    /** @param reserve how many suitable doctors have not been asked yet */
    record SeatView(
            Seat.@NotNull Kind seat,
            Seat.@NotNull State state,
            int wave,
            @Nullable Instant nextWaveAt,
            @NotNull List<OfferView> offers,
            int reserve,
            int notAvailableForThisAssessment) {}

    record OfferView(
            @NotNull UUID doctorId,
            @NotNull String name,
            @NotNull String phone,
            @NotNull List<String> languages,
            @Nullable Long aboutMiles,
            @Nullable Long estimateMinutes,
            @Nullable Instant freeUntil,
            @Nullable LocalDate approvedUntil,
            boolean knowsThePerson,
            int wave,
            Offer.@NotNull State state,
            @NotNull Instant askedAt,
            @Nullable Instant seenAt,
            @Nullable Instant answeredAt,
            @Nullable Instant expectedAt,
            @Nullable Instant arrivedAt,
            @Nullable String reason) {

        /** Names and numbers stay out of logs. */
        @Override
        public String toString() {
            return "OfferView[" + doctorId + "]";
        }
    }
}
