package uk.dutydesk.assessment.need;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** What happened to a journey. */
@ApplicationScoped
class ConveyanceInbox implements FactReader {

    private final Inbox inbox;
    private final Needs needs;
    private final Assessments assessments;
    private final Story story;
    private final Clock wallClock;

    ConveyanceInbox(Inbox inbox, Needs needs, Assessments assessments, Story story, Clock wallClock) {
        this.inbox = inbox;
        this.needs = needs;
        this.assessments = assessments;
        this.story = story;
        this.wallClock = wallClock;
    }

    @Incoming("conveyances")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "assessment-conveyances";
    }

    @Override
    public void apply(Event event) {
        var fact = event.as(JourneyFact.class);
        needs.conveyance(fact.conveyanceId()).ifPresent(journey -> apply(event.fact(), journey, fact));
    }

    private void apply(String fact, ConveyanceNeed journey, JourneyFact said) {
        switch (fact) {
            case "ConveyanceOffered" -> journey.offered(now());
            case "ConveyanceBooked" -> {
                if (said.providerId() != null) {
                    journey.booked(said.providerId(), said.pickUpAt(), said.arriveBy(), now());
                }
                tell(journey, "CONVEYANCE_BOOKED", "Transport is booked");
            }
            case "CrewEnRoute" -> {
                journey.become(ConveyanceNeed.State.EN_ROUTE, now());
                tell(journey, "CREW_EN_ROUTE", "The crew is on its way");
            }
            case "CrewArrived" -> crewArrived(journey);
            case "HandedOver" -> {
                journey.become(ConveyanceNeed.State.HANDED_OVER, now());
                tell(journey, "HANDED_OVER", "The person was handed over at the hospital");
            }
            case "ConveyanceUnfilled" -> {
                journey.become(ConveyanceNeed.State.UNFILLED, now());
                tell(journey, "CONVEYANCE_UNFILLED", "No transport could be found");
            }
            default -> {} // one provider's refusal changes nothing here
        }
    }

    private void crewArrived(ConveyanceNeed journey) {
        journey.become(ConveyanceNeed.State.ARRIVED, now());
        var assessment = assessments.getForStep(journey.assessmentId());
        if (assessment.state().mayBecome(AssessmentState.CONVEYING)) {
            assessment.moveTo(AssessmentState.CONVEYING);
        }
        tell(journey, "CREW_ARRIVED", "The crew is with the person");
    }

    private void tell(ConveyanceNeed journey, String kind, String words) {
        story.step(assessments.get(journey.assessmentId()), now(), kind, words);
    }

    private Instant now() {
        return wallClock.instant();
    }

    record JourneyFact(
            UUID conveyanceId,
            @Nullable UUID providerId,
            @Nullable Instant pickUpAt,
            @Nullable Instant arriveBy) {}
}
