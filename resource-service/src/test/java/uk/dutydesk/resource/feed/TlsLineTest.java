package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** Over TLS both ends show who they are, and nobody speaks in another's name. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@QuarkusTestResource(value = MadeCertificates.class, restrictToAnnotatedClass = true)
class TlsLineTest {

    @Inject
    MllpListener listener;

    @Inject
    SenderProfiles profiles;

    @BeforeEach
    void twoHospitals() {
        FeedTables.empty();
        TestDatabase.asOwner("delete from feed_security_event");
        profile("heron", "HERON", "CN=pas.heron.example,O=Heron");
        profile("egret", "EGRET", "CN=pas.egret.example, O=Egret");
    }

    @Test
    void aHospitalThatShowsItsCertificateIsHeard() {
        try (var heron = new Sender(MadeCertificates.as("heron"), listener.tlsPort())) {
            assertThat(heron.send(from("HERON"))).isEqualTo("AA");
        }
        assertThat(TestDatabase.asOwner("select state from bed where sender = 'heron'"))
                .containsExactly("OCCUPIED");
    }

    @Test
    @DisplayName("35 MSH-3 and MSH-4 that are not those of the certificate: AR and a security event")
    void nobodySpeaksInAnothersName() {
        try (var egret = new Sender(MadeCertificates.as("egret"), listener.tlsPort())) {
            assertThat(egret.send(from("HERON"))).isEqualTo("AR");
            assertThat(egret.send(from("EGRET"))).isEqualTo("AA");
        }
        assertThat(TestDatabase.asOwner("select kind || ' ' || claimed_application from feed_security_event"))
                .containsExactly("OTHER_CERTIFICATE HERON");
        assertThat(TestDatabase.asOwner("select count(*) from bed where sender = 'heron'"))
                .containsExactly("0");
    }

    @Test
    void aBatchInAnothersNameIsNoSignOfLifeOfTheirs() {
        try (var egret = new Sender(MadeCertificates.as("egret"), listener.tlsPort())) {
            var message = from("HERON");
            egret.exchange(("BHS|^~\\&|X\r" + message + "\rBTS|1\r").getBytes(UTF_8));
        }

        assertThat(TestDatabase.asOwner("select distinct sender from feed_message"))
                .containsExactly("unknown");
    }

    @Test
    @DisplayName("35 a sender that has a certificate does not speak without it")
    void nobodySpeaksWithoutTheCertificateThatIsNamed() {
        try (var open = new Sender(listener.port())) {
            assertThat(open.send(from("HERON"))).isEqualTo("AR");
        }
        assertThat(TestDatabase.asOwner("select kind || ' ' || claimed_application from feed_security_event"))
                .containsExactly("NO_CERTIFICATE HERON");
    }

    @Test
    void aSenderThatNobodyEnteredIsRefusedThoughItsCertificateIsGood() {
        try (var heron = new Sender(MadeCertificates.as("heron"), listener.tlsPort())) {
            assertThat(heron.send(from("NOBODY"))).isEqualTo("AR");
        }
        assertThat(TestDatabase.asOwner("select kind from feed_security_event")).containsExactly("UNKNOWN_SENDER");
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNoLine() {
        assertNoLine("stranger");
    }

    @Test
    void withoutACertificateThereIsNoLine() {
        assertThatThrownBy(() -> {
                    try (var nobody = new Sender(MadeCertificates.asNobody(), listener.tlsPort())) {
                        nobody.send(from("HERON"));
                    }
                })
                .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
    }

    @Test
    @DisplayName("13 plain text on the TLS port: close")
    void plainTextOnTheTlsPortIsClosed() {
        try (var plain = new Sender(listener.tlsPort())) {
            plain.write(MllpFrames.wrap(from("HERON").getBytes(UTF_8)));

            var answer = plain.answerOrEnd();
            assertThat(answer == null || !answer.contains("MSA")).isTrue();
        }
        assertThat(TestDatabase.asOwner("select count(*) from feed_message")).containsExactly("0");
    }

    @Test
    void aHospitalThatComesLaterIsTrustedWithoutARestart() {
        MadeCertificates.pair("late", "CN=pas.late.example,O=Late");
        profile("late", "LATE", "CN=pas.late.example,O=Late");
        assertNoLine("late");

        MadeCertificates.trust("trusted", "late");

        await().atMost(Duration.ofSeconds(15)).ignoreExceptions().untilAsserted(() -> {
            try (var late = new Sender(MadeCertificates.as("late"), listener.tlsPort())) {
                assertThat(late.send(from("LATE"))).isEqualTo("AA");
            }
        });
    }

    private void assertNoLine(String name) {
        assertThatThrownBy(() -> {
                    try (var line = new Sender(MadeCertificates.as(name), listener.tlsPort())) {
                        line.send(from("HERON"));
                    }
                })
                .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
    }

    private static String from(String application) {
        return Adt.of("A01", "0900").in("1").text().replace("TESTPAS|TESTSITE", application + "|ZX1");
    }

    private void profile(String name, String application, String certificate) {
        TestDatabase.asOwner("delete from bed where sender = '" + name + "'");
        County.put("feeds/profiles/" + name, """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': '%s', 'sendingFacility': 'ZX1',
                 'locationOrder': 'WARD_ROOM_BED_SITE', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE',
                 'provisionalBeds': true, 'staleAfterMinutes': 30, 'certificateSubject': '%s'}}
                """.formatted(application, certificate));
        profiles.forget();
    }
}
