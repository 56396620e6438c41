package uk.dutydesk.rota.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;

/**
 * Makes duties stand, move and end: the person's time is taken or freed, and everyone concerned is told, in one transaction.
 * Facts go to the authority that is acted for: it is its cover.
 */
@ApplicationScoped
public class PublishingDuties {

    private final Duties duties;
    private final Engagements engagements;
    private final Outbox outbox;
    private final Audit audit;
    private final Notices notices;

    PublishingDuties(Duties duties, Engagements engagements, Outbox outbox, Audit audit, Notices notices) {
        this.duties = duties;
        this.engagements = engagements;
        this.outbox = outbox;
        this.audit = audit;
        this.notices = notices;
    }

    public void publish(Duty duty) {
        notices.tell(duty, duty.amhpId(), Notice.Kind.PUBLISHED);
        duty.publish();
        engagements.persist(new Engagement(duty));
        outbox.add(DutyPublished.of(duty), duty.actingFor());
    }

    /** Gives a published duty to somebody else; it keeps its id, so that calendars and allocations follow it. */
    public void giveTo(Duty duty, UUID newAmhp) {
        giveAll(Map.of(duty, newAmhp));
    }

    /** Several at once, each to its new holder: what they have then may overlap what they had before. */
    public void giveAll(Map<Duty, UUID> newHolders) {
        newHolders.keySet().forEach(duty -> engagements.deleteById(duty.id()));
        engagements.flush();
        newHolders.forEach((duty, newAmhp) -> {
            notices.tell(duty, duty.amhpId(), Notice.Kind.NO_LONGER_YOURS);
            notices.tell(duty, newAmhp, Notice.Kind.YOURS_NOW);
            duty.giveTo(newAmhp);
            engagements.persist(new Engagement(duty));
            outbox.add(DutyChanged.of(duty), duty.actingFor());
            audit.changed("duty", duty.id(), "DutyChanged");
        });
    }

    /** Takes it from those who work it beside its holder, who will not be there: nobody is left beside somebody absent. */
    public void cancelBeside(Duty led) {
        duties.onDemand(led.demandId()).stream().filter(Duty::isBesideSomeone).forEach(this::cancel);
        duties.flush(); // their time is free for what follows
    }

    public void cancel(Duty duty) {
        notices.tell(duty, duty.amhpId(), Notice.Kind.NO_LONGER_YOURS);
        duty.cancel();
        engagements.deleteById(duty.id());
        outbox.add(new DutyCancelled(duty.id(), duty.amhpId(), duty.actingFor()), duty.actingFor());
        audit.changed("duty", duty.id(), "DutyCancelled");
    }
}
