package uk.dutydesk.deploy.bench.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.deploy.bench.Given;
import uk.dutydesk.rota.planning.grid.Cost;

/** Rows that break one rule each, and rows that only seem to. */
class ShapePriceTest {

    private final Instance three = Instances.read(Given.own("three.txt"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0; A,E,E,E,-,-,L,L,L,-,-,E,E,-,-",
                "0; B,-,-,L,L,-,-,-,E,E,E,-,-,L,L",
                "0; C,E,-,E,-,-,-,-,E,E,-,E,-,-,-",
                // at the edges a run is never too short
                "0; A,E,-,-,-,-,L,L,L,-,-,E,E,-,-",
                "0; A,E,E,E,-,-,-,-,E,E,-,-,-,-,E",
                "0; B,-,L,L,-,-,-,-,E,E,E,-,-,L,L",
                // one shift, begun hour, day or weekend each
                "1; B,-,-,L,L,L,-,-,E,E,E,-,-,L,L",
                "8; C,E,-,E,-,-,E,-,E,E,-,E,-,-,-",
                "1; B,-,-,-,-,-,-,-,E,E,-,-,-,L,L",
                "1; A,E,E,E,-,-,L,L,E,-,-,E,E,-,-",
                "1; C,-,-,E,-,-,-,-,E,E,E,E,-,-,-",
                "1; A,E,E,E,-,-,L,L,L,-,-,E,-,-,-",
                "1; A,E,E,E,E,-,L,L,L,-,-,E,E,-,-",
                "1; A,E,E,E,-,-,L,L,L,-,-,E,E,E,E"
            })
    void countsWhatIsBroken(long hard, String row) {
        var fields = row.split(",", -1);
        var values = Arrays.stream(fields)
                .skip(1)
                .mapToInt(value -> three.values().indexOf(value))
                .toArray();
        var cost = new Cost();

        three.grid().rows().add(three.people().indexOf(fields[0]), values, cost);

        assertThat(cost.hard()).isEqualTo(hard);
    }
}
