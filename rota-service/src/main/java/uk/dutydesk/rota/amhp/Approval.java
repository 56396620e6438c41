package uk.dutydesk.rota.amhp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An approval as the register keeps it (SI 2008/1206, regulation 8). */
@Embeddable
record Approval(
        @Column(name = "approving_authority") String approvingAuthority,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "ended") @Nullable LocalDate ended,

        @Enumerated(EnumType.STRING) @Column(name = "end_reason") @Nullable EndReason endReason) {

    ApprovalPeriod period() {
        return new ApprovalPeriod(approvingAuthority, from, ended);
    }
}
