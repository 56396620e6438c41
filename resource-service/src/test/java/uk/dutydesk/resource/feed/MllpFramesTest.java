package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MllpFramesTest {

    private final List<String> whole = new ArrayList<>();
    private final MllpFrames frames = new MllpFrames(100, frame -> whole.add(new String(frame, ISO_8859_1)));

    @Test
    void findsTenFramesInOneWrite() {
        frames.accept(bytes("\u000bone\u001c\r".repeat(10)));

        assertThat(whole).hasSize(10).containsOnly("one");
    }

    @Test
    void doesNotCareHowTheBytesAreDivided() {
        for (var each : bytes("\u000bone\u001c\r\u000btwo\u001c\r")) {
            frames.accept(new byte[] {each});
        }

        assertThat(whole).containsExactly("one", "two");
    }

    @Test
    void forgivesAMissingCarriageReturn() {
        frames.accept(bytes("\u000bone\u001c\u000btwo\u001c\r\n\u000bthree\u001c"));

        assertThat(whole).containsExactly("one", "two", "three");
    }

    @Test
    void dropsAndCountsBytesOutsideAFrame() {
        frames.accept(bytes("noise\u000bone\u001c\rnoise"));

        assertThat(whole).containsExactly("one");
        assertThat(frames.strays()).isEqualTo(10);
    }

    @Test
    void makesNoTwoMessagesOfAStartInsideOne() {
        frames.accept(bytes("\u000bone\u000btwo\u001c\r"));

        assertThat(whole).containsExactly("one\u000btwo");
    }

    @Test
    void knowsAnEmptyFrame() {
        frames.accept(bytes("\u000b\u001c\r"));

        assertThat(whole).containsExactly("");
    }

    @Test
    void doesNotGoOnPastTheLimit() {
        assertThat(frames.accept(bytes("\u000b" + "x".repeat(101)))).isFalse();
        assertThat(whole).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
