package uk.dutydesk.rota.duty;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ring at a moment, in this order: the AMHPs on duty, the backup, the manager on call.
 *
 * @param others coordinating, or working beside a colleague: not cover
 * @param mayNotAct duties whose holder's approval, agreement or suspension stands in the way from this moment on (section 114): whatever was
 *     published, ring the next
 * @param next who takes over from those on duty
 */
public record OnDuty(
        @NotNull Instant at,
        @NotNull List<DutyView> now,
        @NotNull List<DutyView> backup,
        ManagerOnCallResource.@Nullable ManagerView manager,
        @NotNull List<DutyView> others,
        @NotNull List<UUID> mayNotAct,
        @NotNull List<DutyView> next) {}
