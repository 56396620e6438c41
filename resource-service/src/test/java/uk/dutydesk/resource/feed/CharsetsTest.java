package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** Bytes are read in the charset that the message or its profile names, or not at all: nothing is stored that was read wrongly. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class CharsetsTest extends OthersGoOn {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    @DisplayName("39 not UTF-8 where the profile names a charset: decoded")
    void readsWindows1252WhereTheProfileNamesItAndKeepsTheBytes() {
        profile("old-pas", "OLDPAS", "windows-1252");
        var message = Adt.of("A01", "0900")
                .in("CAF\u00C9 \u20AC^R1^1^S")
                .text()
                .replace("TESTPAS|TESTSITE", "OLDPAS|ZX1")
                .getBytes(WINDOWS_1252);

        assertThat(Sender.code(sender.exchange(message))).isEqualTo("AA");
        assertThat(TestDatabase.asOwner(
                        "select point_of_care from bed where sender = 'old-pas' and state = 'OCCUPIED'"))
                .containsExactly("CAF\u00C9 \u20AC");
        assertThat(TestDatabase.asOwner("select encode(raw, 'hex') from feed_message where sender = 'old-pas'"))
                .containsExactly(HexFormat.of().formatHex(message));
    }

    @Test
    @DisplayName("39 not UTF-8 though it says so: AE, quarantined")
    void setsLatin1AsideThatSaysItIsSomethingElse() {
        var message =
                Adt.of("A01", "0900").in("CAF\u00C9^R1^1^S").text().replace("|P|2.4", "|P|2.4||||||UNICODE UTF-8");

        assertThat(Sender.code(sender.exchange(message.getBytes(ISO_8859_1)))).isEqualTo("AE");
        assertThat(TestDatabase.asOwner("select status || ' ' || reason from feed_message"))
                .containsExactly("QUARANTINED charset-not-decodable");
    }

    @Test
    @DisplayName("38 Latin-1 that says so: AA, decoded")
    void decodesLatin1WhereTheMessageSaysSo() {
        var message = Adt.of("A01", "0900").in("CAF\u00C9^R1^1^S").text().replace("|P|2.4", "|P|2.4||||||8859/1");

        assertThat(Sender.code(sender.exchange(message.getBytes(ISO_8859_1)))).isEqualTo("AA");
        assertThat(TestDatabase.asOwner("select count(*) from bed where point_of_care = 'CAF\u00C9'"))
                .containsExactly("1");
    }

    @Test
    @DisplayName("39 invalid UTF-8: AE, nothing wrongly decoded is stored")
    void storesNothingWronglyDecoded() {
        var message = Adt.of("A01", "0900").in("CAF\u00C9^R1^1^S").text();

        assertThat(Sender.code(sender.exchange(message.getBytes(ISO_8859_1)))).isEqualTo("AE");
        assertThat(
                        TestDatabase.asOwner(
                                "select count(*) from bed where point_of_care like 'CAF%' and provisional and state = 'OCCUPIED'"))
                .containsExactly("0");
    }

    @Test
    @DisplayName("40 UTF-16: AE")
    void setsUtf16Aside() {
        assertThat(Sender.code(sender.exchange(GOOD.getBytes(UTF_16)))).isEqualTo("AE");
    }
}
