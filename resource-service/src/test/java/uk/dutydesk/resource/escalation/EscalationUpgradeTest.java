package uk.dutydesk.resource.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** What was kept of escalations before they remembered whom. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EscalationUpgradeTest {

    private static final String URL = "jdbc:postgresql://127.0.0.1:%s/upgraded?user=%s_owner"
            .formatted(System.getProperty("dutydesk.test.postgres-port"), System.getProperty("dutydesk.test.service"));

    @Inject
    Flyway running;

    @BeforeEach
    void aClockRan() throws SQLException {
        TestDatabase.asSuperuser("drop database if exists upgraded");
        TestDatabase.asSuperuser(
                "create database upgraded owner " + System.getProperty("dutydesk.test.service") + "_owner");
        upgrade("148");
        asOwner("""
                insert into case_clock (clock_id, authority, referral_id, kind, started_at, ends_at)
                values ('00000000-0000-0000-0000-000000000001', 'WEX', gen_random_uuid(), 'SECTION_136', '2026-11-20T02:56:00Z', '2026-11-21T02:56:00Z')
                """);
    }

    @Test
    void noStepWasDueBeforeABedWasAskedFor() throws SQLException {
        asOwner("""
                insert into bed_request (id, authority, assessment_id, bed_type, age, sex, section136, accessibility, security, sector,
                                         state, requested_at, version)
                select gen_random_uuid(), 'WEX', '00000000-0000-0000-0000-000000000002', '200', 34, 'FEMALE', true, '{}', 0, 'WX1 1',
                       state, requested, 0
                  from (values ('WITHDRAWN', timestamptz '2026-11-20T16:00:00Z'), ('OPEN', timestamptz '2026-11-20T23:00:00Z')) r (state, requested)
                """);
        asOwner("""
                insert into escalation_due (clock_id, position, authority, assessment_id, title, due_at, told_at)
                select '00000000-0000-0000-0000-000000000001', position, 'WEX', '00000000-0000-0000-0000-000000000002', position, due, told
                  from (values (1, timestamptz '2026-11-20T14:56:00Z', timestamptz '2026-11-20T16:00:10Z'),
                               (2, timestamptz '2026-11-20T18:56:00Z', timestamptz '2026-11-20T18:56:10Z'),
                               (3, timestamptz '2026-11-20T22:50:00Z', timestamptz '2026-11-20T23:00:10Z')) d (position, due, told)
                """);

        upgrade("latest");

        assertThat(asOwner(
                        "select to_char(due_at at time zone 'UTC', 'HH24:MI') from escalation_due order by position"))
                .containsExactly("16:00", "18:56", "23:00");
    }

    @Test
    void whoeverWasToldTwiceWasToldFirst() throws SQLException {
        asOwner("""
                insert into escalation_due (clock_id, position, authority, assessment_id, title, due_at, told_at)
                select '00000000-0000-0000-0000-000000000001', position, 'WEX', '00000000-0000-0000-0000-000000000002',
                       'Trust bed manager', told, told
                  from (values (2, timestamptz '2026-11-20T14:56:00Z'), (1, timestamptz '2026-11-20T18:56:00Z')) two (position, told)
                """);
        asOwner("""
                insert into ladder_rung (authority, position, who, title, percent_left)
                values ('WEX', 1, 'BED_MANAGER', 'Trust bed manager', 50), ('WEX', 2, 'DIRECTOR_ON_CALL', 'Director on call', 17),
                       ('WEX', 3, 'DIRECTOR_ON_CALL', 'Director on call', 8)
                """);

        upgrade("latest");

        assertThat(asOwner("select position || ' ' || who from escalation_due")).containsExactly("2 BED_MANAGER");
        assertThat(asOwner("select title from ladder_rung order by position"))
                .containsExactly("Trust bed manager", "Director on call", "Director on call (step 3)");
    }

    private void upgrade(String target) {
        new FluentConfiguration()
                .configuration(running.getConfiguration())
                .dataSource(URL, null, null)
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("set app.authority = '*'");
            var found = new ArrayList<String>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return found;
        }
    }
}
