package uk.dutydesk.rota.amhp;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Everyone who belongs to, or acts for, the authority in force. */
@ApplicationScoped
public class Amhps implements PanacheRepositoryBase<Amhp, UUID> {

    private static final int MOST = 1000;
    private static final int MOST_IN_A_FILE = 10_000;

    private final Tenancy tenancy;

    Amhps(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    public Amhp get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** One whose record the authority in force keeps; another's may be seen, not changed. */
    public Amhp getOurs(UUID id) {
        var amhp = get(id);
        if (!amhp.isKeptBy(tenancy.current())) {
            throw new EntityNotFoundException();
        }
        return amhp;
    }

    /** Of the authority in force itself: another's person may have the same reference. */
    Amhp withReference(String reference) {
        return find("particulars.reference = ?1 and authority = ?2", reference, tenancy.current())
                .singleResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }

    /** Of those whose record the authority in force keeps; others who act for it are not among them. */
    public Set<UUID> keptIds() {
        return all().stream()
                .filter(amhp -> amhp.isKeptBy(tenancy.current()))
                .map(Amhp::id)
                .collect(Collectors.toSet());
    }

    /** Everyone whose record the authority in force keeps: a whole register, for files. */
    public List<Amhp> kept() {
        return find("authority = ?1 order by particulars.reference", tenancy.current())
                .page(0, MOST_IN_A_FILE)
                .list();
    }

    public List<Amhp> all() {
        return find("order by particulars.reference").page(0, MOST).list();
    }

    public Map<UUID, Amhp> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Amhp::id, Function.identity()));
    }
}
