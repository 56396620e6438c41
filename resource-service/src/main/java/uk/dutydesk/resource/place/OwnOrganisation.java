package uk.dutydesk.resource.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/**
 * Who may say what is so at a hospital: its own bed managers, and a platform operator for any. A service manager of a local authority
 * may not: no hospital is theirs.
 */
@ApplicationScoped
public class OwnOrganisation {

    private final Sites sites;
    private final Caller caller;
    private final Session database;

    OwnOrganisation(Sites sites, Caller caller, Session database) {
        this.sites = sites;
        this.caller = caller;
        this.database = database;
    }

    /** The site is one of the caller's own organisation. */
    public boolean has(UUID site) {
        return sites.get(site).organisation().equals(caller.organisation());
    }

    public boolean mayEnter(UUID site) {
        return mayEnterFor(sites.get(site).organisation());
    }

    public boolean mayEnterFor(@Nullable String organisation) {
        return caller.has(Roles.OPERATOR)
                || (caller.has(Roles.BED_MANAGER) && caller.organisation().equals(organisation));
    }

    /** What belongs to another organisation is not there for the caller. */
    public void requireSite(UUID site) {
        if (!mayEnter(site)) {
            throw new EntityNotFoundException();
        }
    }

    /** A sender's words are entered by whoever's sender it is: with another's, a bed would hear what is said of theirs. */
    public void requireSender(String sender) {
        if (caller.has(Roles.OPERATOR)) {
            return;
        }
        var whose = database.createNativeQuery(
                        "select organisation_code from sender_profile where name = :sender", String.class)
                .setParameter("sender", sender)
                .getResultList();
        if (!whose.contains(caller.organisation())) {
            throw new EntityNotFoundException();
        }
    }

    public void requireOrganisation(@Nullable String organisation) {
        if (!mayEnterFor(organisation)) {
            throw new EntityNotFoundException();
        }
    }
}
