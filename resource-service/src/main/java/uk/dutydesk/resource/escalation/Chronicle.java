package uk.dutydesk.resource.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All that was done to find a bed for one case, in the order in which it happened. */
@ApplicationScoped
class Chronicle {

    private final Session database;

    Chronicle(Session database) {
        this.database = database;
    }

    /**
     * One thing that happened.
     *
     * @param what {@code ASKED_FOR}, {@code WARD_ASKED}, {@code WARD_SAID}, {@code BED_HELD}, {@code HOLD_RAN_OUT}, {@code BED_GIVEN_BACK}, {@code STEP_DUE} or
     *     {@code STEP_ASKED}
     * @param who the ward, or who was asked
     * @param answer a code of the list for what it is
     */
    record Happening(
            @NotNull Instant at,
            @NotNull String what,
            @Nullable String who,
            @Nullable String answer,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Happening[" + what + "]";
        }
    }

    /** When the bed was asked for, if it still is. */
    Optional<Instant> askedSince(UUID assessment) {
        return database
                .createNativeQuery(
                        "select requested_at from bed_request where assessment_id = :assessment and state = 'OPEN'",
                        Instant.class)
                .setParameter("assessment", assessment)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<Happening> of(UUID assessment, String authority) {
        return database
                .createNativeQuery("""
                        select requested_at, 'ASKED_FOR', null, null, null from bed_request where assessment_id = :assessment
                        union all
                        select asked_at, 'WARD_ASKED', name, null, null from ward_enquiry e join ward w on w.id = e.ward_id
                         where assessment_id = :assessment and authority = :authority
                        union all
                        select answered_at, 'WARD_SAID', name, said, refusal from ward_enquiry e join ward w on w.id = e.ward_id
                         where assessment_id = :assessment and authority = :authority and answered_at is not null
                        union all
                        select held_from, 'BED_HELD', name, null, null from bed_hold h join ward w on w.id = h.ward_id
                         where assessment_id = :assessment and authority = :authority
                        union all
                        select answered_at, 'WARD_SAID', name, case when refusal is null then 'YES' else 'NO' end, refusal
                          from bed_hold h join ward w on w.id = h.ward_id
                         where assessment_id = :assessment and authority = :authority and answered_at is not null
                        union all
                        select held_until, 'HOLD_RAN_OUT', name, null, null from bed_hold h join ward w on w.id = h.ward_id
                         where assessment_id = :assessment and authority = :authority and h.state = 'EXPIRED'
                        union all
                        select ended_at, 'BED_GIVEN_BACK', name, released_because, null from bed_hold h join ward w on w.id = h.ward_id
                         where assessment_id = :assessment and authority = :authority and h.state = 'RELEASED' and ended_at is not null
                        union all
                        select due_at, 'STEP_DUE', title, null, null from escalation_due where assessment_id = :assessment
                        union all
                        select asked_at, 'STEP_ASKED', title || ': ' || asked_who, answer, words from escalation_step
                         where assessment_id = :assessment
                        order by 1 limit 500
                        """, Object[].class)
                .setParameter("assessment", assessment)
                .setParameter("authority", authority)
                .getResultList()
                .stream()
                .map(row -> new Happening(
                        (Instant) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }
}
