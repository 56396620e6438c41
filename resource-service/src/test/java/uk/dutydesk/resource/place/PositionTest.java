package uk.dutydesk.resource.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    @ParameterizedTest
    @CsvSource({
        "54.600, 2.000, 54.622, 1.962, 2.2",
        "54.600, 2.000, 54.640, 2.338, 13.8",
        "54.618, 2.352, 54.198, 1.936, 33.5",
        "54.951, 1.560, 55.720, 2.900, 74.8",
        "54.441, 1.640, 55.720, 2.900, 101.5",
    })
    void measuresAlongTheGreatCircle(
            double latitude, double longitude, double toLatitude, double toLongitude, double miles) {
        var distance = new Position(latitude, longitude).milesTo(new Position(toLatitude, toLongitude));

        assertThat(distance).isCloseTo(miles, within(0.06));
    }
}
