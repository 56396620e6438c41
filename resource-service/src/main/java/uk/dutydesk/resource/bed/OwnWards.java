package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.resource.place.OwnOrganisation;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** A bed manager speaks for the wards of their own organisation and is told of no others' holds. */
@ApplicationScoped
public class OwnWards {

    private final Wards wards;
    private final OwnOrganisation own;

    OwnWards(Wards wards, OwnOrganisation own) {
        this.wards = wards;
        this.own = own;
    }

    /** The ward, if the caller may speak for it; else it is not there for them. */
    public Ward require(UUID id) {
        var ward = wards.get(id);
        own.requireSite(ward.siteId());
        return ward;
    }

    /** The words of a sender that is the caller's own. */
    public void requireSender(SenderWords words) {
        own.requireSender(words.sender());
    }

    public boolean isOwn(Ward ward) {
        return own.has(ward.siteId());
    }

    public List<Ward> ofCaller() {
        return wards.byName().stream().filter(this::isOwn).toList();
    }
}
