package uk.dutydesk.rota.demand;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;

/**
 * Who a line needs.
 *
 * @param onCall from home
 * @param actingFor the authority one acts for on it
 * @param teamId whose people have it first
 * @param required how many
 * @param priority how bad it is to leave it unfilled, 1 to 100
 */
public record Staffing(
        Role role,
        List<Role> otherRoles,
        Cover cover,
        boolean onCall,
        String actingFor,
        @Nullable UUID teamId,
        int required,
        int priority) {}
