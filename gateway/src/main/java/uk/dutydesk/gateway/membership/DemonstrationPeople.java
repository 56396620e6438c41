package uk.dutydesk.gateway.membership;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The people of the local stack's sign-in page, read from a file at start. A deployment without that file has none. */
@ApplicationScoped
class DemonstrationPeople {

    private final EntityManager database;
    private final Optional<Path> file;

    DemonstrationPeople(
            EntityManager database,
            @ConfigProperty(name = "dutydesk.gateway.demonstration-people") Optional<Path> file) {
        this.database = database;
        this.file = file;
    }

    /** Lines are {@code user;name;roles;authority;organisation;place;person key;what it shows best}; roles are parted by spaces. */
    @Transactional
    void load(@Observes StartupEvent started) {
        file.ifPresent(path -> {
            try (var lines = Files.lines(path)) {
                lines.skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(";", -1))
                        .forEach(this::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private void add(String[] column) {
        var person = database.find(Person.class, column[0]);
        if (person == null) {
            person = new Person(column[0], column[1], column[7]);
            database.persist(person);
        }
        person.describe(column[1], column[7]);
        var where = column[3].isEmpty() ? column[4].isEmpty() ? "region" : column[4] : column[3];
        var id = column[0] + "-" + where.toLowerCase(Locale.ROOT);
        var belonging = new Membership.Belonging(column[3], column[4], column[5], rolesIn(column[2]), idOf(column[6]));
        var known = database.find(Membership.class, id);
        if (known == null) {
            database.persist(new Membership(id, person, belonging));
        } else {
            known.become(belonging);
        }
    }

    private static List<String> rolesIn(String text) {
        return Arrays.stream(text.split(" ", -1)).toList();
    }

    /** Demonstration ids are made from their keys, the same in every service. */
    private static @Nullable UUID idOf(String key) {
        return key.isEmpty() ? null : UUID.nameUUIDFromBytes(("dutydesk-demo:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
