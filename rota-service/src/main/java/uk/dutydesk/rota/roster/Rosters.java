package uk.dutydesk.rota.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The rotas of the authority in force. */
@ApplicationScoped
public class Rosters implements PanacheRepositoryBase<Roster, UUID> {

    private static final int MOST = 500;

    public Roster get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** Whoever else asks so waits for this transaction to end: of two who begin the same thing at once, one is second. */
    public Roster getAlone(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EntityNotFoundException::new);
    }

    List<Roster> all() {
        return find("order by firstDay desc, name").page(0, MOST).list();
    }

    /** Whose last day is that day or later, the earliest first. */
    public List<Roster> publishedAndNotOverOn(LocalDate day) {
        return find("state = ?1 and lastDay >= ?2 order by firstDay, name", Roster.State.PUBLISHED, day)
                .page(0, MOST)
                .list();
    }

    /** Whoever has seen the rota without this change has to look again before changing it. */
    public void noteChange(Roster roster) {
        getEntityManager().lock(roster, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
