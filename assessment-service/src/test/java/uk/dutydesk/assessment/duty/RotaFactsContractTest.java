package uk.dutydesk.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.Example;

class RotaFactsContractTest {

    @Test
    void readsADutyThatWasPublished() {
        var duty = read("duty-published", DutyInbox.Published.class);

        assertThat(duty.authority()).isEqualTo("WEX");
        assertThat(duty.start()).isEqualTo("2026-11-20T21:00:00Z");
        assertThat(duty.end()).isEqualTo("2026-11-21T09:00:00Z");
        assertThat(duty.countsAsCover()).isTrue();
    }

    @Test
    void readsADutyThatWasCancelled() {
        assertThat(read("duty-cancelled", DutyInbox.Cancelled.class).dutyId()).isNotNull();
    }

    @Test
    void readsAnAmhpsApprovals() {
        var changed = read("approval-changed", AmhpInbox.Changed.class);

        assertThat(changed.amhpId()).isNotNull();
        assertThat(changed.approvals()).isNotEmpty().allSatisfy(approval -> {
            assertThat(approval.authority()).isNotBlank();
            assertThat(approval.until()).isAfter(approval.from());
        });
    }

    private static <T> T read(String example, Class<T> type) {
        return new Event("id", "fact", 1, "aggregate", "WEX", Example.of(example)).as(type);
    }
}
