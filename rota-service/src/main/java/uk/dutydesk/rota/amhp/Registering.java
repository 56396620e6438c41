package uk.dutydesk.rota.amhp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;

/** Puts somebody on the register, changes their record or approves them; tells whom it concerns. */
@ApplicationScoped
class Registering {

    private final Amhps amhps;
    private final AnnouncingApprovals announcing;
    private final Audit audit;

    Registering(Amhps amhps, AnnouncingApprovals announcing, Audit audit) {
        this.amhps = amhps;
        this.announcing = announcing;
        this.audit = audit;
    }

    Amhp register(UUID id, AmhpRequest request) {
        var amhp = new Amhp(id);
        describe(amhp, request);
        announcing.registered(amhp);
        audit.changed("amhp", id, "AmhpRegistered");
        return amhp;
    }

    void change(Amhp amhp, AmhpRequest request) {
        describe(amhp, request);
        announcing.changed(amhp);
        audit.changed("amhp", amhp.id(), "AmhpChanged");
    }

    void approve(Amhp amhp, Approval approval) {
        amhp.approve(approval);
        announced(amhp, "ApprovalRecorded");
    }

    void announced(Amhp amhp, String action) {
        amhps.flush();
        announcing.changed(amhp);
        audit.changed("amhp", amhp.id(), action);
    }

    private void describe(Amhp amhp, AmhpRequest request) {
        amhp.describe(request.asParticulars(), request.contract().asPattern(), request.asAgreements());
        amhp.neverWork(request.asNeverWorks());
        amhps.persistAndFlush(amhp);
    }
}
