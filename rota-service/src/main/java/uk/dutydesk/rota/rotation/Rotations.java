package uk.dutydesk.rota.rotation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of the authority in force that go round. */
@ApplicationScoped
public class Rotations implements PanacheRepositoryBase<Rotation, UUID> {

    private static final int MOST = 200;

    public Map<String, Rotation> byLine() {
        return all().stream().collect(Collectors.toMap(Rotation::line, Function.identity()));
    }

    List<Rotation> all() {
        return find("order by line").page(0, MOST).list();
    }
}
