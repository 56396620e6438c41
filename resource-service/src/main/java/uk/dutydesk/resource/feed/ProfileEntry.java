package uk.dutydesk.resource.feed;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.Word;

/**
 * How a sender's messages are to be read.
 *
 * @param sendingApplication MSH-3 as sent; with MSH-4 it says who speaks
 * @param locationOrder what the components of PV1-3 mean
 * @param locationParts which component is what, where it is none of the usual orders; it counts before {@code locationOrder}
 * @param certificateSubject the name in the certificate this sender shows on a TLS line, such as {@code CN=pas.example,O=Example};
 *     where it is given, nobody speaks in this sender's name without it
 * @param statusMap what the sender's bed status codes mean; a code that is not here makes the bed unknown, never free
 * @param charset for bytes that are not UTF-8
 * @param zone for times without an offset
 * @param acceptedClasses PV1-2 that are about a bed on a ward; {@code U} stands for messages that do not say, which else leave the bed they
 *     name unknown
 * @param acceptedProcessing MSH-11; {@code ""} stands for an empty one
 * @param afterDischarge what a bed is when its person has left
 * @param quarantineAnswer AE, or AA for senders that would resend for ever
 * @param provisionalBeds whether a bed nobody knows is recorded, and offered to no one; else the message is set aside
 * @param quietUntil planned maintenance
 */
@Embeddable
public record ProfileEntry(
        @Nullable @Size(max = 10) String organisationCode,
        @Enumerated(EnumType.STRING) @NotNull Carrier carrier,
        @Nullable @Size(max = 100) String sendingApplication,
        @Nullable @Size(max = 100) String sendingFacility,
        @Enumerated(EnumType.STRING) @NotNull LocationOrder locationOrder,

        @Convert(converter = StatusMapText.class) @NotNull @Size(max = 50) Map<@NotNull @Pattern(regexp = "[^ =]{1,20}") String, Word.@NotNull Saying> statusMap,

        @NotNull @Pattern(regexp = "UTF-8|ISO-8859-1|windows-1252") String charset,

        @NotNull @Pattern(regexp = "[A-Za-z]+(/[A-Za-z_]+)*")
        String zone,

        @JdbcTypeCode(SqlTypes.ARRAY) @NotNull List<String> acceptedClasses,
        @JdbcTypeCode(SqlTypes.ARRAY) @NotNull List<String> acceptedProcessing,
        @Enumerated(EnumType.STRING) @NotNull AfterDischarge afterDischarge,
        @Enumerated(EnumType.STRING) @NotNull AnswerCode quarantineAnswer,
        boolean provisionalBeds,
        @Min(1) @Max(10_000) int staleAfterMinutes,
        @Nullable Instant quietUntil,
        @Nullable @Size(max = 200) String quietReason,

        @Convert(converter = LocationPartsText.class) @Nullable @Valid LocationParts locationParts,

        @Nullable @Size(max = 200) String certificateSubject) {

    /** Which component of a location is what. */
    LocationParts parts() {
        return locationParts == null ? locationOrder.parts() : locationParts;
    }

    /** How the messages come. */
    public enum Carrier {
        MLLP,
        FHIR,
        COUNTS,
        MANUAL
    }

    /** What PV1-3's components are, for this sender. */
    public enum LocationOrder {
        /** {@code trust^ward^bay and bed^site}, as ITK has it. */
        TRUST_WARD_BED_SITE,
        /** {@code ward^bay^bed}; what follows is not a site. */
        WARD_BAY_BED,
        /** {@code ward^room^bed^facility}, as the textbook has it. */
        WARD_ROOM_BED_SITE;

        LocationParts parts() {
            return switch (this) {
                case TRUST_WARD_BED_SITE -> new LocationParts(1, 4, 2, null, 3);
                case WARD_BAY_BED -> new LocationParts(null, null, 1, 2, 3);
                case WARD_ROOM_BED_SITE -> new LocationParts(null, 4, 1, 2, 3);
            };
        }
    }

    /** What a discharge leaves behind. */
    public enum AfterDischarge {
        CLEANING,
        FREE
    }
}
