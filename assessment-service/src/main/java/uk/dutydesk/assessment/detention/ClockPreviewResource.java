package uk.dutydesk.assessment.detention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.time.LondonTime;

/** Shows a clock before anything is saved, so that no screen ever computes the law. */
@Path("/clock-preview")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class ClockPreviewResource {

    private final Clock wallClock;

    ClockPreviewResource(Clock wallClock) {
        this.wallClock = wallClock;
    }

    @GET
    @Operation(summary = "When a power would end, from when it began; nothing is saved")
    public Preview preview(
            @QueryParam("power") @NotNull Power power,
            @QueryParam("arrivedAt") @Nullable String arrivedAt,
            @QueryParam("decidedToKeepAt") @Nullable String decidedToKeepAt,
            @QueryParam("firstEnteredAt") @Nullable String firstEnteredAt,
            @QueryParam("startedAt") @Nullable String startedAt) {
        var holding = new Holding(
                power,
                instant(arrivedAt),
                instant(decidedToKeepAt),
                instant(firstEnteredAt),
                instant(startedAt),
                null,
                null,
                null,
                null);
        var now = wallClock.instant();
        return holding.period()
                .map(period -> Preview.of(period, now))
                .orElseThrow(() -> new HoldingUnclear("No clock runs under that."));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LondonTime.parse(text);
        } catch (DateTimeException notATime) {
            throw new BadRequestException("a time needs a date and an offset", notATime);
        }
    }

    record Preview(
            @NotNull ClockKind kind,
            @NotNull String words,
            @NotNull String section,
            @NotNull String startedBy,
            @NotNull Instant startedAt,
            @NotNull Instant endsAt,
            boolean over,
            @NotNull Instant serverTime) {

        static Preview of(Holding.Period period, Instant now) {
            return new Preview(
                    period.kind(),
                    period.kind().words(),
                    period.kind().section(),
                    period.startedBy().words(),
                    period.startedAt(),
                    period.endsAt(),
                    !now.isBefore(period.endsAt()),
                    now);
        }
    }
}
