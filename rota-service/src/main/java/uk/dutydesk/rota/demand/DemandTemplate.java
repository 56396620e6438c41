package uk.dutydesk.rota.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A named set of lines to begin a rota with. */
@Entity
public class DemandTemplate {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private String name = "";
    private List<String> lines = List.of();

    protected DemandTemplate() {} // for Hibernate

    DemandTemplate(UUID id) {
        this.id = id;
    }

    void describe(String newName, Set<String> codes) {
        this.name = newName;
        this.lines = codes.stream().sorted().toList();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    /** The codes of its lines. */
    List<String> lines() {
        return List.copyOf(lines);
    }
}
