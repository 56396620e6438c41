package uk.dutydesk.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoHearsTest {

    @ParameterizedTest(name = "{1} of {0}, {2}: heard by {3}: {4}")
    @CsvSource({
        "dutydesk.resource.beds, WardStateChanged, REGION, WEX, true",
        "dutydesk.resource.beds, WardStateChanged, REGION, '', true",
        "dutydesk.resource.beds, BedHeld, WEX, WEX, true",
        "dutydesk.resource.beds, BedHeld, WEX, '', true",
        "dutydesk.resource.beds, BedHeld, WEX, KES, false",
        "dutydesk.assessment.assessments, ReferralReceived, WEX, WEX, true",
        "dutydesk.assessment.assessments, ReferralReceived, WEX, KES, false",
        "dutydesk.assessment.assessments, ReferralReceived, WEX, '', false",
        "dutydesk.rota.amhps, AmhpRegistered, '', KES, true",
        "dutydesk.resource.doctors, TieDeclared, REGION, WEX, false"
    })
    void hearsItsOwnAndTheRegions(String topic, String fact, String of, String listener, boolean hears) {
        var heard = new ChangesInbox.Heard(new Change(topic, fact, "1"), of);

        assertThat(heard.concerns(listener)).isEqualTo(hears);
    }
}
