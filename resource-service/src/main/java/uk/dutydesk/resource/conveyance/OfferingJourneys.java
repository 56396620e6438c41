package uk.dutydesk.resource.conveyance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.provider.Provider;
import uk.dutydesk.resource.provider.Providers;

/** A journey from the asking of all providers to the handing over at the ward. */
@ApplicationScoped
class OfferingJourneys {

    private final EntityManager database;
    private final Conveyances conveyances;
    private final Providers providers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    OfferingJourneys(
            EntityManager database,
            Conveyances conveyances,
            Providers providers,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.conveyances = conveyances;
        this.providers = providers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everyone who could meet the needs is asked at once. */
    @Transactional
    void begin(ConveyanceRequested wanted) {
        var now = clock.instant();
        var conveyance = conveyances.findById(wanted.conveyanceId());
        if (conveyance == null) {
            conveyance = new Conveyance(wanted, now);
            conveyances.persist(conveyance);
        } else {
            conveyance.change(wanted);
        }
        var asked = conveyances.offers(conveyance.id()).stream()
                .map(ConveyanceOffer::providerId)
                .toList();
        for (var provider : providers.byName()) {
            if (provider.meets(NeedWords.codes(conveyance.needs())) && !asked.contains(provider.id())) {
                offer(conveyance, provider, now);
            }
        }
        giveUpIfNobodyIsLeft(conveyance);
        audit.changed("conveyance", conveyance.id(), "ConveyanceRequested");
    }

    private void offer(Conveyance conveyance, Provider provider, Instant now) {
        var answerBy = now.plus(Duration.ofMinutes(provider.answersWithinMinutes()));
        database.persist(new ConveyanceOffer(conveyance.id(), provider.id(), now, answerBy));
        outbox.add(
                new ConveyanceOffered(conveyance.id(), conveyance.assessmentId(), provider.id()),
                conveyance.authority());
    }

    @Transactional
    void withdraw(UUID id) {
        var conveyance = conveyances.findById(id);
        if (conveyance != null) {
            conveyance.withdraw();
            conveyances.offers(id).forEach(ConveyanceOffer::standDown);
            conveyances.end(id, "STOOD_DOWN");
            audit.changed("conveyance", id, "ConveyanceWithdrawn");
        }
    }

    @Transactional
    void propose(UUID id, UUID providerId, String vehicle, Instant pickUpAt, Instant arriveBy, @Nullable String crew) {
        var conveyance = conveyances.claim(id);
        if (!arriveBy.isAfter(pickUpAt)) {
            throw new ConveyanceRefused("The arrival has to be after the pick-up.");
        }
        if (!providers.get(providerId).has(vehicle)) {
            throw new ConveyanceRefused("Say which of your vehicles.");
        }
        offerTo(conveyance, providerId).propose(vehicle, pickUpAt, arriveBy, crew, clock.instant());
        audit.changed("conveyance", id, "ConveyanceAnswered");
    }

    @Transactional
    void decline(UUID id, UUID providerId, @Nullable String reason) {
        var conveyance = conveyances.claim(id);
        offerTo(conveyance, providerId).decline(reason, clock.instant());
        outbox.add(new ConveyanceDeclined(id, conveyance.assessmentId(), providerId), conveyance.authority());
        giveUpIfNobodyIsLeft(conveyance);
        audit.changed("conveyance", id, "ConveyanceDeclined");
    }

    /** The first acceptable answer wins; all others are stood down. */
    @Transactional
    void accept(UUID id, UUID providerId) {
        var conveyance = conveyances.claim(id);
        var offer = offerTo(conveyance, providerId);
        conveyance.book();
        offer.accept();
        var pickUpAt = Objects.requireNonNull(offer.pickUpAt());
        var arriveBy = Objects.requireNonNull(offer.arriveBy());
        if (!conveyance.fits(pickUpAt, arriveBy)) {
            throw new ConveyanceRefused(
                    "This would miss the ward's admission window, or outlast the authority to convey.");
        }
        if (!conveyances.book(conveyance, providerId, Objects.requireNonNull(offer.vehicle()), pickUpAt, arriveBy)) {
            throw new ConveyanceRefused("That vehicle is on another journey at that time.");
        }
        conveyances.offers(id).stream().filter(other -> other != offer).forEach(ConveyanceOffer::standDown);
        outbox.add(
                new ConveyanceBooked(id, conveyance.assessmentId(), providerId, pickUpAt, arriveBy),
                conveyance.authority());
        audit.changed("conveyance", id, "ConveyanceBooked");
    }

    /** @param by the provider who says so; null for the AMHP. Only the one that was booked may */
    @Transactional
    void progress(UUID id, @Nullable UUID by, Step step, Instant at) {
        var conveyance = conveyances.claim(id);
        if (by != null && offerTo(conveyance, by).state() != ConveyanceOffer.State.ACCEPTED) {
            throw new ConveyanceRefused("This journey was not booked with you.");
        }
        var assessment = conveyance.assessmentId();
        var fact = switch (step) {
            case CREW_EN_ROUTE -> {
                conveyance.crewSetsOut();
                yield new CrewEnRoute(id, assessment, at);
            }
            case CREW_ARRIVED -> {
                conveyance.crewArrives();
                yield new CrewArrived(id, assessment, at);
            }
            case HANDED_OVER -> {
                conveyance.handOver(at);
                conveyances.end(id, "DONE");
                yield new HandedOver(id, assessment, at);
            }
        };
        outbox.add(fact, conveyance.authority());
        audit.changed("conveyance", id, fact.getClass().getSimpleName());
    }

    /** How far a crew has got. */
    enum Step {
        CREW_EN_ROUTE,
        CREW_ARRIVED,
        HANDED_OVER
    }

    private ConveyanceOffer offerTo(Conveyance conveyance, UUID provider) {
        return conveyances.offers(conveyance.id()).stream()
                .filter(offer -> offer.providerId().equals(provider))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
    }

    private void giveUpIfNobodyIsLeft(Conveyance conveyance) {
        if (conveyances.offers(conveyance.id()).stream().noneMatch(ConveyanceOffer::isOpen) && conveyance.isOpen()) {
            conveyance.nobodyLeft();
            outbox.add(new ConveyanceUnfilled(conveyance.id(), conveyance.assessmentId()), conveyance.authority());
        }
    }
}
