package uk.dutydesk.rota.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of the authority in force, in the order the rota shows them. */
@ApplicationScoped
public class ShiftLines implements PanacheRepositoryBase<ShiftLine, UUID> {

    private static final int MOST = 200;

    /** How people call each line, by its code. */
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(ShiftLine::code, ShiftLine::name));
    }

    public List<ShiftLine> all() {
        return find("order by position, code").page(0, MOST).list();
    }
}
