package uk.dutydesk.deploy.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody in the demonstration is real, and nothing in it could be taken for real. */
class DemonstrationDataTest {

    /** Ofcom's ranges for drama: mobile, freephone, no area, and a fictitious area code. */
    private static final Pattern DRAMA =
            Pattern.compile("07700 900\\d{3}|0808 157 0\\d{3}|03069 990\\d{3}|03069 990 \\d{3}|01632 960\\d{3}");

    private static final Pattern PHONE = Pattern.compile("\\b0\\d{3,4} \\d{3} ?\\d{3,4}\\b");

    @BeforeAll
    static void theSeedFilesAreTheProjects() {
        System.setProperty("dutydesk.root", "../..");
    }

    @Test
    void everyNhsNumberIsOfTheTestRangeAndHasItsCheckDigit() {
        var numbers = SeedFile.rows("people.csv").stream()
                .map(row -> row.getOrDefault("nhs", ""))
                .filter(number -> !number.isEmpty())
                .toList();

        assertThat(numbers)
                .isNotEmpty()
                .allMatch(number -> number.startsWith("999"))
                .allMatch(DemonstrationDataTest::checks);
    }

    @Test
    void everyPhoneNumberIsOneThatRingsNowhere() throws IOException {
        var numbers = everyText()
                .flatMap(text -> PHONE.matcher(text).results())
                .map(result -> result.group())
                .toList();

        assertThat(numbers)
                .isNotEmpty()
                .allMatch(number -> DRAMA.matcher(number).matches());
    }

    @Test
    void twentyFourPeopleEachHaveAKeyOfTheirOwn() {
        var people = SeedFile.rows("amhps.csv").stream()
                .map(row -> row.values().iterator().next())
                .toList();

        assertThat(people).hasSize(24).doesNotHaveDuplicates();
    }

    private static boolean checks(String number) {
        var digits = number.replace(" ", "");
        var sum = 0;
        for (var place = 0; place < 9; place++) {
            sum += (digits.charAt(place) - '0') * (10 - place);
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }

    private static java.util.stream.Stream<String> everyText() throws IOException {
        try (var files = Files.list(Path.of("../seed"))) {
            List<Path> each = files.toList();
            return each.stream().map(DemonstrationDataTest::read);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
