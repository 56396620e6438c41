package uk.dutydesk.rota.amhp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.workingtime.London;

/** Tells every authority a person acts for what has changed: each service's copy belongs to one authority. */
@ApplicationScoped
class AnnouncingApprovals {

    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Clock clock;

    AnnouncingApprovals(Outbox outbox, Tenancy tenancy, Clock clock) {
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    void registered(Amhp amhp) {
        for (var authority : concerned(amhp)) {
            outbox.add(new AmhpRegistered(amhp.id(), amhp.particulars().reference()), authority);
        }
        changed(amhp);
    }

    void changed(Amhp amhp) {
        var suspended = amhp.standing().isSuspendedAt(London.dayOf(clock.instant()));
        var fact = new ApprovalChanged(
                amhp.id(), amhp.terms(), suspended, amhp.particulars().trainee());
        for (var authority : concerned(amhp)) {
            outbox.add(fact, authority);
        }
    }

    private Set<String> concerned(Amhp amhp) {
        var authorities = new TreeSet<String>(Set.of(tenancy.current()));
        amhp.agreements().forEach(agreement -> authorities.add(agreement.actsFor()));
        return authorities;
    }
}
