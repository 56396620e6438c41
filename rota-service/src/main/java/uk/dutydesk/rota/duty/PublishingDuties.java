package uk.dutydesk.rota.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;

/**
 * Makes duties stand, move and end: the person's time is taken or freed, and everyone concerned is told, in one transaction.
 * Facts go to the authority that is acted for: it is its cover.
 */
@ApplicationScoped
public class PublishingDuties {

    private final Engagements engagements;
    private final Outbox outbox;
    private final Audit audit;

    PublishingDuties(Engagements engagements, Outbox outbox, Audit audit) {
        this.engagements = engagements;
        this.outbox = outbox;
        this.audit = audit;
    }

    public void publish(Duty duty) {
        duty.publish();
        engagements.persist(new Engagement(duty));
        outbox.add(DutyPublished.of(duty), duty.actingFor());
    }

    /** Gives a published duty to somebody else; it keeps its id, so that calendars and allocations follow it. */
    public void giveTo(Duty duty, UUID newAmhp) {
        duty.giveTo(newAmhp);
        engagements.findById(duty.id()).moveTo(newAmhp);
        outbox.add(DutyChanged.of(duty), duty.actingFor());
        audit.changed("duty", duty.id(), "DutyChanged");
    }

    public void cancel(Duty duty) {
        duty.cancel();
        engagements.deleteById(duty.id());
        outbox.add(new DutyCancelled(duty.id(), duty.amhpId(), duty.actingFor()), duty.actingFor());
        audit.changed("duty", duty.id(), "DutyCancelled");
    }
}
