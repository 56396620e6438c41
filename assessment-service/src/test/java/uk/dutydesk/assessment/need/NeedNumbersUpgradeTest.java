package uk.dutydesk.assessment.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Beds that were asked for, and held, before what is asked for had numbers. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NeedNumbersUpgradeTest {

    private static final String URL = "jdbc:postgresql://127.0.0.1:%s/upgraded?user=%s_owner"
            .formatted(System.getProperty("dutydesk.test.postgres-port"), System.getProperty("dutydesk.test.service"));

    @Inject
    Flyway running;

    /** One case of each of two services: a bed held for the one, and accepted for the other. */
    @BeforeEach
    void twoBedsAreKept() throws SQLException {
        TestDatabase.asSuperuser("drop database if exists upgraded");
        TestDatabase.asSuperuser(
                "create database upgraded owner " + System.getProperty("dutydesk.test.service") + "_owner");
        upgrade("017");
        aCaseWithABed(1, "WEX", "HELD");
        aCaseWithABed(2, "KES", "ACCEPTED");
    }

    @Test
    void whatWardsHadSaidAnswersNoNumberWhoseverCaseItIs() throws SQLException {
        upgrade("latest");

        assertThat(asOwner("select concat_ws(' ', authority, stage, need_version) from bed_hold order by hold_id"))
                .containsExactly("WEX HELD 0", "KES ACCEPTED 0");
    }

    @Test
    void aBedAskedForBeforeHasNoNumberAndIsStillKept() throws SQLException {
        upgrade("latest");

        assertThat(
                        asOwner(
                                "select concat_ws(' ', authority, state, coalesce(need_version::text, 'none'), yes_was_to_earlier) from bed_need order by assessment_id"))
                .containsExactly("WEX HELD none f", "KES ACCEPTED none f");
    }

    @Test
    void theFirstNeedAskedAfterwardsIsNumberOneAndTheYesWasToAnEarlierOne() throws SQLException {
        upgrade("latest");

        asOwner("""
                insert into asked_need (assessment_id, version, authority, type, age, sex, section136, accessibility, sector, needed_by,
                                        asked_at, asked_by)
                select assessment_id, 1, authority, '200', 34, 'FEMALE', true, '{step-free}', 'WX1 1', changed_at, changed_at, 'somebody'
                  from bed_need where authority = 'KES'
                """);
        asOwner(
                "update bed_need set need_version = 1, state = 'ASKED_AGAIN', yes_was_to_earlier = true where authority = 'KES'");

        assertThat(
                        asOwner(
                                "select h.need_version < n.need_version from bed_need n join bed_hold h using (hold_id) where n.authority = 'KES'"))
                .containsExactly("t");
        assertThatThrownBy(() -> asOwner("update bed_need set need_version = null where authority = 'KES'"))
                .hasMessageContaining("an earlier need never comes back");
    }

    private static void aCaseWithABed(int number, String authority, String stage) throws SQLException {
        asOwner("""
                insert into person (id, authority, version, name, age, age_on, interpreter_needed)
                values (md5('person%1$d')::uuid, '%2$s', 0, 'Somebody', 34, '2026-11-20', false);
                insert into referral (id, authority, version, reference, person_id, source, received_at, recorded_at, recorded_by, power,
                                      relative_requires, state)
                values (md5('referral%1$d')::uuid, '%2$s', 0, 'R-%1$d', md5('person%1$d')::uuid, 'POLICE', '2026-11-20T20:00:00Z',
                        '2026-11-20T20:00:00Z', 'somebody', 'NONE', false, 'ACCEPTED');
                insert into assessment (id, authority, version, reference, referral_id, person_id, state, accepted_at, accepted_by,
                                        relative_requires)
                values ('00000000-0000-0000-0000-00000000000%1$d', '%2$s', 0, 'A-%1$d', md5('referral%1$d')::uuid,
                        md5('person%1$d')::uuid, 'ACCEPTED', '2026-11-20T20:10:00Z', 'somebody', false);
                insert into bed_hold (hold_id, assessment_id, authority, stage)
                values ('00000000-0000-0000-0001-00000000000%1$d', '00000000-0000-0000-0000-00000000000%1$d', '%2$s', '%3$s');
                insert into bed_need (assessment_id, authority, state, hold_id, changed_at)
                values ('00000000-0000-0000-0000-00000000000%1$d', '%2$s', '%3$s', '00000000-0000-0000-0001-00000000000%1$d',
                        '2026-11-20T23:00:00Z')
                """.formatted(number, authority, stage));
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
