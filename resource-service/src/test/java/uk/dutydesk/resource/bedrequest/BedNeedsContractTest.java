package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.Example;

/** What assessment-service publishes is what is read here. */
class BedNeedsContractTest {

    @Test
    void readsThatABedIsWanted() {
        var wanted = read("bed-requested", BedRequested.class);

        assertThat(wanted.authority()).isEqualTo("WEX");
        assertThat(wanted.number()).isEqualTo(2);
        assertThat(wanted.need().sex()).isEqualTo("FEMALE");
        assertThat(wanted.need().age()).isEqualTo(34);
        assertThat(wanted.need().section136()).isTrue();
        assertThat(wanted.need().accessibility()).containsExactly("step-free");
        assertThat(wanted.need().securityLevel()).isZero();
        assertThat(wanted.need().isDetained()).isTrue();
        assertThat(wanted.neededBy()).isEqualTo(Instant.parse("2026-11-21T06:00:00Z"));
        assertThat(wanted.askedAt()).isEqualTo(Instant.parse("2026-11-21T01:20:00Z"));
    }

    @Test
    void readsThatABedIsNotWantedAnyMore() {
        var withdrawn = read("bed-request-withdrawn", BedNeedInbox.BedRequestWithdrawn.class);

        assertThat(withdrawn.assessmentId()).isEqualTo(UUID.fromString("5d1c2b3a-0f4e-4a6b-8c7d-100000001043"));
        assertThat(withdrawn.needVersion()).isEqualTo(2);
    }

    @Test
    void publishesThatNoBedWasFoundExactlyAsAgreed() throws Exception {
        var json = new ObjectMapper();
        var agreed = json.readTree(Example.of("bed-search-unfilled"));

        var published = json.valueToTree(
                new BedSearchUnfilled(UUID.fromString(agreed.get("assessmentId").asText()), 2));

        assertThat(published.toString()).isEqualTo(agreed.toString());
    }

    @Test
    void publishesThatAWardIsAskedAndWhatItSaidExactlyAsAgreed() throws Exception {
        var json = new ObjectMapper();
        var asked = json.readTree(Example.of("ward-enquired"));
        var answered = json.readTree(Example.of("ward-answered"));
        var enquiry = UUID.fromString(asked.get("enquiryId").asText());
        var ward = UUID.fromString(asked.get("wardId").asText());
        var assessment = UUID.fromString(asked.get("assessmentId").asText());

        var ended = json.readTree(Example.of("ward-enquiry-ended"));

        var publishedEnd = json.<JsonNode>valueToTree(
                new WardEnquiryEnded(enquiry, ward, assessment, WardEnquiry.Ended.NEED_CHANGED));
        var publishedAsked = json.<JsonNode>valueToTree(new WardEnquired(enquiry, ward, assessment));
        var publishedAnswer = json.<JsonNode>valueToTree(new WardAnswered(enquiry, ward, assessment, "NO"));

        assertThat(publishedEnd).isEqualTo(ended);
        assertThat(publishedAsked).isEqualTo(asked);
        assertThat(publishedAnswer).isEqualTo(answered);
    }

    private static <T> T read(String example, Class<T> type) {
        return new Event("id", "fact", 1, "aggregate", "WEX", Example.of(example)).as(type);
    }
}
