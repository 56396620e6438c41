package uk.dutydesk.deploy.bench.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.deploy.bench.Given;

class MistypedTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "^14$;              1x;                          line 3: the number of days is \"1x\", which is no whole number.",
                "^14$;              0;                           line 3: the number of days is 0; it must be 1 to 400.",
                "L,480,E;           L,480,X;                     line 8: there is no shift \"X\".",
                "L,480,E;           E,480,;                      line 8: shift E is there twice.",
                "^A,E=14.L=14;      A,E=14;                      line 11: person A has no limit for shift L.",
                "L=4,4800;          L=-4,4800;                   line 12: most of shift L is -4; it must be 0 to 400.",
                "4800,2400,5,2,2,1; 2400,4800,5,2,2,1;           line 11: person A must work at least 4800 minutes and at most 2400.",
                "2400,960,3,1,1,1;  2400,960,1,3,1,1;            line 13: person C must work at least 3 days in a row and at most 1.",
                "2400,960,3,1,1,1;  2400,960,0,0,1,1;            line 13: person C must work at least 960 minutes and on no day at all.",
                "2400,960,3,1,1,1;  9600,9000,3,1,1,1;           line 13: person C must work at least 9000 minutes, but all days they may work come to 6240.",
                "2400,960,3,1,1,1;  2400,2400,1,1,6,1;           line 13: person C must work at least 2400 minutes, but with at most 1 days in a row and at least 6 off between them all shifts they may have come to 960.",
                "^B,E=14.L=4;       B,E=2|L=1;                   line 12: person B must work at least 2400 minutes, but all shifts they may have come to 1440.",
                "2400,960,3,1,1,1;  2400,960,3,1,1;              line 13: \"C,E=14|L=0,2400,960,3,1,1\" has 7 fields, not 8",
                "^C,13$;            C,14;                        line 17: a day off is 14; it must be 0 to 13.",
                "^C,13$;            D,13;                        line 17: there is no person \"D\".",
                "^A,0,E,2$;         A,0,E;                       line 20: \"A,0,E\" has 3 fields, not 4: person, day, shift, weight.",
                "^0,L,1,100,1$;     0,E,1,100,1;                 line 29: cover for shift E on day 0 is there twice.",
                "SECTION_COVER;     SECTION_COVERS;              line 27: there is no section SECTION_COVERS.",
                "SECTION_DAYS_OFF;  SECTION_STAFF;               line 15: SECTION_STAFF is there twice."
            })
    void saysTheLineOfCurtoisText(String was, String is, String words) throws IOException {
        var text = curtois().lines().map(line -> line.replaceFirst(was, is)).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> read(text)).isInstanceOf(Mistyped.class).hasMessageContaining("it.txt: " + words);
    }

    @Test
    void saysWhereATextIsCutShort() throws IOException {
        var lines = curtois().lines().toList();

        assertThatThrownBy(() -> read(String.join("\n", lines.subList(0, 40))))
                .hasMessage(
                        "it.txt: line 40: the file ends here, and nowhere is there cover for shift L on day 6; it is"
                                + " cut short.");
        assertThatThrownBy(() -> read(String.join("\n", lines.subList(0, 18))))
                .hasMessage("it.txt: line 17: the file ends here, before SECTION_SHIFT_ON_REQUESTS; it is cut short.");
        assertThatThrownBy(() -> read("")).hasMessageContaining("before SECTION_HORIZON");
    }

    @Test
    void refusesNobodyAndTenThousandPeople() throws IOException {
        var nobody = curtois().lines().filter(line -> !line.matches("[ABC],.*")).collect(Collectors.joining("\n"));
        var tenThousand = nobody.replace(
                "SECTION_DAYS_OFF",
                IntStream.range(0, 10_000)
                        .mapToObj(person -> "P" + person + ",E=14|L=14,4800,2400,5,2,2,1\n")
                        .collect(Collectors.joining("", "", "\nSECTION_DAYS_OFF")));

        assertThatThrownBy(() -> read(nobody)).hasMessageContaining("there is nobody in it");
        assertThatThrownBy(() -> read(tenThousand))
                .hasMessage("it.txt: 10000 people are more than the 1000 that are solved in one piece.");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "</Contracts>;            <Contracts>; this is no well-formed XML, or it is cut short here.",
                "2010-01-14</EndDate>;    soon</EndDate>; line 5: \"soon\" is no date as 2010-01-31 is.",
                "<ContractID>1;           <ContractID>9; there is no contract \"9\".",
                "<Shift>N</Shift>;        <Shift>Q</Shift>; there is no shift \"Q\".",
                "on=\"1\" weight=\"2\";   weight=\"2\"; <MaxNumAssignments> has no on.",
                "<Day>Monday;             <Day>Someday; \"Someday\" is no day of the week.",
                "<Date>2010-01-04;        <Date>2011-01-04; 2011-01-04 is not within the period."
            })
    void saysTheLineOfInrcOne(String was, String is, String words) throws IOException {
        var text = Files.readString(Path.of(Given.own("three.xml"))).replace(was, is);

        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("it.txt: line ")
                .hasMessageContaining(words);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Sc-two.txt;   WEEKS = 2;           WEEKS = two;      Sc-two.txt: line 3: WEEKS is \"two\"",
                "Sc-two.txt;   Early (2,3);         Early (3,2);      Sc-two.txt: line 10: the most is 2; it must be 3 to",
                "Sc-two.txt;   Night 1 Early;       Night 2 Early;    Sc-two.txt: line 15: \"Night 2 Early\" names more or fewer",
                "Sc-two.txt;   Ben Full 1 Nurse;    Ben Half 1 Nurse; Sc-two.txt: line 22: there is no contract \"Half\".",
                "Sc-two.txt;   NURSES = 2;          NURSES = 3;       the file ends here, but NURSES has 3 lines; it is cut short.",
                "H0-two-0.txt; Ben 0 0 None 0 0 1;  Ann 0 0 None 0 0 1; there is no history of Ben.",
                "H0-two-0.txt; Ann 0 0 Night 1 3 0; Ann 0 0 Night 1;  H0-two-0.txt: line 5: \"Ann 0 0 Night 1\" is no nurse",
                "WD-two-0.txt; Ann Any Fri;         Ann Any Friday;   WD-two-0.txt: line 11: \"Ann Any Friday\" is no nurse, shift",
                "WD-two-0.txt; (0,1) (1,1) (0,0);   (0,1) 1 (0,0);    WD-two-0.txt: line 6"
            })
    void saysTheLineOfInrcTwo(String file, String was, String is, String words) throws IOException {
        for (var each : new String[] {"Sc-two.txt", "H0-two-0.txt", "WD-two-0.txt"}) {
            var text = Files.readString(Path.of(Given.own(each)));
            Files.writeString(folder.resolve(each), each.equals(file) ? text.replace(was, is) : text);
        }

        assertThatThrownBy(() -> Instances.read(folder + "/Sc-two.txt:H0-two-0.txt:WD-two-0.txt,WD-two-0.txt"))
                .isInstanceOf(Mistyped.class)
                .hasMessageContaining(words);
    }

    @Test
    void wantsAllWeeksOfAScenario() {
        assertThatThrownBy(() -> Instances.read(Given.own("Sc-two.txt") + ":H0-two-0.txt:WD-two-0.txt"))
                .hasMessage("the scenario has 2 weeks; 1 were given.");
        assertThatThrownBy(() -> Instances.read(Given.own("Sc-two.txt"))).hasMessageContaining("a scenario alone");
    }

    @Test
    void readsPublishedInstancesAsTheyAreDescribed() {
        var eight = Instances.read(Given.published("curtois/Instance8.txt"));

        assertThat(eight.name()).isEqualTo("Instance8");
        assertThat(eight.people()).hasSize(30);
        assertThat(eight.grid().days()).isEqualTo(28);
        assertThat(eight.values()).hasSize(1 + 4);
        assertThat(Instances.read(Given.weeksOfFive()).name()).isEqualTo("n005w4-0-1-2-3-3");
    }

    private static String curtois() throws IOException {
        return Files.readString(Path.of(Given.own("three.txt")));
    }

    private Instance read(String text) throws IOException {
        return Instances.read(Files.writeString(folder.resolve("it.txt"), text).toString());
    }
}
