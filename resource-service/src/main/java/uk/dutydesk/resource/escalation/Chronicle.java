package uk.dutydesk.resource.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /** More than any search for a bed has; where there are more, that is said. */
    static final int MOST = 2000;

    /**
     * One thing that happened.
     *
     * @param at when it happened, or was due
     * @param recordedAt when it was written down, or told; null where that is the same
     * @param what {@code ASKED_FOR}, {@code NEED_CHANGED}, {@code NOT_ASKED_FOR}, {@code WARD_ASKED}, {@code WARD_ASKED_AGAIN}, {@code WARD_SAID},
     *     {@code WARD_NOT_ASKED}, {@code BED_HELD}, {@code BED_HELD_AGAIN}, {@code BED_TAKEN}, {@code HOLD_RAN_OUT}, {@code ADMISSION_RAN_OUT},
     *     {@code BED_GIVEN_BACK}, {@code STEP_DUE} or {@code STEP_ASKED}
     * @param who the ward, or who was asked
     * @param answer a code of the list for what it is
     */
    record Happening(
            @NotNull Instant at,
            @Nullable Instant recordedAt,
            @NotNull String what,
            @Nullable String who,
            @Nullable String answer,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Happening[" + what + "]";
        }
    }

    /** When a bed was last asked for, and whether it still is. */
    record Asked(Instant since, boolean still) {}

    Optional<Asked> asked(UUID assessment) {
        return database
                .createNativeQuery("""
                        select requested_at, state = 'OPEN' from bed_request where assessment_id = :assessment
                         order by 2 desc, requested_at desc limit 1
                        """, Object[].class)
                .setParameter("assessment", assessment)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Asked((Instant) row[0], (Boolean) row[1]));
    }

    /** What a ward said is read where it was kept when it was said: what it said next takes nothing of it away. */
    List<Happening> of(UUID assessment, String authority) {
        return database
                .createNativeQuery("""
                        select at, recorded, what, who, answer, reason from (
                        select requested_at as at, n.since as recorded, 'ASKED_FOR' as what, null as who, null as answer, null as reason
                          from bed_request r join bed_need n on n.request_id = r.id and n.version = 1 where assessment_id = :assessment
                        union all
                        select n.since, null, 'NEED_CHANGED', null, null, null
                          from bed_request r join bed_need n on n.request_id = r.id and n.version > 1 where assessment_id = :assessment
                        union all
                        select withdrawn_at, null, 'NOT_ASKED_FOR', null, null, null from bed_request
                         where assessment_id = :assessment and withdrawn_at is not null
                        union all
                        select asked_at, recorded_at, case when again_for is null then 'WARD_ASKED' else 'WARD_ASKED_AGAIN' end, name, null, null
                          from ward_enquiry e join ward w on w.id = e.ward_id where assessment_id = :assessment and authority = :authority
                        union all
                        select at, recorded_at, 'WARD_SAID', name, said, reason from ward_said s join ward w on w.id = s.ward_id
                         where assessment_id = :assessment and authority = :authority
                        union all
                        select ended_at, null, 'WARD_NOT_ASKED', name, ended_because, null from ward_enquiry e join ward w on w.id = e.ward_id
                         where assessment_id = :assessment and authority = :authority and ended_because is not null
                        union all
                        select held_from, null,
                               case when exists (select from ward_enquiry e where e.hold_id = h.id) then 'BED_TAKEN'
                                    when again_for is null then 'BED_HELD' else 'BED_HELD_AGAIN' end,
                               name, null, null
                          from bed_hold h join ward w on w.id = h.ward_id where assessment_id = :assessment and authority = :authority
                        union all
                        select held_until, null, case when answered_at is null then 'HOLD_RAN_OUT' else 'ADMISSION_RAN_OUT' end, name, null, null
                          from bed_hold h join ward w on w.id = h.ward_id
                         where assessment_id = :assessment and authority = :authority and h.state = 'EXPIRED'
                        union all
                        select ended_at, null, 'BED_GIVEN_BACK', name, released_because, null from bed_hold h join ward w on w.id = h.ward_id
                         where assessment_id = :assessment and authority = :authority and h.state = 'RELEASED' and ended_at is not null
                           and released_because <> 'WARD_TOOK_BACK'
                        union all
                        select due_at, told_at, 'STEP_DUE', title, null, null from escalation_due where assessment_id = :assessment
                        union all
                        select asked_at, recorded_at, 'STEP_ASKED', title || ': ' || asked_who, answer, words from escalation_step
                         where assessment_id = :assessment) all_of_it
                        order by at, recorded nulls first, what limit :most
                        """, Object[].class)
                .setParameter("assessment", assessment)
                .setParameter("authority", authority)
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row -> new Happening(
                        (Instant) row[0],
                        Objects.equals(row[0], row[1]) ? null : (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }
}
