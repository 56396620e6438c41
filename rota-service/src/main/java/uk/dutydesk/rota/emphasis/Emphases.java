package uk.dutydesk.rota.emphasis;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Weights;

/** What the managers of the authority in force have chosen, ever. */
@ApplicationScoped
public class Emphases implements PanacheRepositoryBase<Emphasis, UUID> {

    private static final int MOST = 50;

    /** Everything as usual, where nobody has chosen. */
    public Weights inForce() {
        return latest().map(Emphasis::weights).orElse(Weights.USUAL);
    }

    public @Nullable Integer mostDutiesAWeek() {
        return latest().map(Emphasis::mostDutiesAWeek).orElse(null);
    }

    Optional<Emphasis> latest() {
        return find("order by number desc").firstResultOptional();
    }

    /** The newest first. */
    List<Emphasis> history() {
        return find("order by number desc").page(0, MOST).list();
    }
}
