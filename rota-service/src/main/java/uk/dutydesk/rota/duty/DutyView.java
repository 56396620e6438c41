package uk.dutydesk.rota.duty;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.planning.Role;

/**
 * A duty and who has it.
 *
 * @param authority the one acted for
 * @param reachedBy how else than by a voice call, where voice will not do
 * @param beside the colleague it is worked beside; whoever works beside one is no cover
 */
public record DutyView(
        @NotNull UUID id,
        @NotNull UUID rosterId,
        @NotNull UUID demandId,
        @NotNull String line,
        @NotNull Role role,
        @NotNull Instant start,
        @NotNull Instant end,
        boolean countsAsCover,
        boolean onCall,
        @NotNull String authority,
        @NotNull UUID amhpId,
        @NotNull String reference,
        @NotNull String name,
        @NotNull String phone,
        @Nullable String reachedBy,
        @Nullable UUID beside) {

    public static DutyView of(Duty duty, Amhp amhp) {
        var who = amhp.particulars();
        return new DutyView(
                duty.id(),
                duty.rosterId(),
                duty.demandId(),
                duty.line(),
                duty.role(),
                duty.time().start(),
                duty.time().end(),
                duty.countsAsCover(),
                duty.isOnCall(),
                duty.actingFor(),
                amhp.id(),
                who.reference(),
                who.name(),
                who.phone(),
                who.reachedBy(),
                duty.beside());
    }

    @Override
    public String toString() {
        return "DutyView[" + id + "]";
    }
}
