package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** A bed manager speaks for the wards of their own organisation and is told of no others' holds. */
@ApplicationScoped
public class OwnWards {

    private final Wards wards;
    private final Sites sites;
    private final Caller caller;

    OwnWards(Wards wards, Sites sites, Caller caller) {
        this.wards = wards;
        this.sites = sites;
        this.caller = caller;
    }

    /** The ward, if the caller may speak for it; else it is not there for them. */
    public Ward require(UUID id) {
        var ward = wards.get(id);
        if (!caller.has(Roles.SERVICE_MANAGER) && !isOwn(ward)) {
            throw new EntityNotFoundException();
        }
        return ward;
    }

    public boolean isOwn(Ward ward) {
        return sites.get(ward.siteId()).organisation().equals(caller.organisation());
    }

    public List<Ward> ofCaller() {
        return wards.byName().stream().filter(this::isOwn).toList();
    }
}
