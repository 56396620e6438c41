package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaskedMessageTest {

    @Test
    void showsWhereAndWhenAndNothingOfWho() {
        var segments = MaskedMessage.of(bytes(Adt.of("A01", "0930")
                .person("999")
                .in("4")
                .with("NK1|1|SECRET^SISTER")
                .with("ZU1|SECRET")
                .text()));

        assertThat(segments)
                .anyMatch(segment -> segment.startsWith("PV1|1|I|WARBLER^R1^4^SITE1"))
                .anyMatch(segment -> segment.startsWith("EVN|A01|2026112009"))
                .contains("NK1|***|***", "ZU1|***")
                .noneMatch(segment -> segment.contains("999"))
                .noneMatch(segment -> segment.contains("DOE"))
                .noneMatch(segment -> segment.contains("SECRET"));
    }

    @Test
    void masksWhatIsNoSegmentAtAll() {
        assertThat(MaskedMessage.of(bytes("Rosalind was here"))).containsExactly("***");
    }

    @Test
    void isInertOnAPage() {
        assertThat(MaskedMessage.of(bytes("MSH|^~\\&|A|B\rPV1|1|I|W\u202E^\u0007^1")))
                .contains("PV1|1|I|W?^?^1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
