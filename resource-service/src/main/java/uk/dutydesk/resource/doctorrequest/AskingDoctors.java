package uk.dutydesk.resource.doctorrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;

/** Asks the next wave of doctors for a seat; when nobody is left, says so. */
@ApplicationScoped
class AskingDoctors {

    private final Session database;
    private final DoctorRequests requests;
    private final Choosing choosing;
    private final WaveSettings waves;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AskingDoctors(
            Session database,
            DoctorRequests requests,
            Choosing choosing,
            WaveSettings waves,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.requests = requests;
        this.choosing = choosing;
        this.waves = waves;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request with a seat whose next wave is due, by the database's clock. */
    record Due(UUID request, String authority) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Due> due() {
        return database.createNativeQuery("""
                        select r.id, r.authority from doctor_request r join doctor_seat s on s.request_id = r.id
                         where r.state <> 'STOOD_DOWN' and s.state = 'OPEN' and s.next_wave_at <= kit_now()
                         group by r.id, r.authority order by min(s.next_wave_at) limit 100
                        """, Object[].class)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Asks for every seat of the request that is due; leaves it to whoever else is at it just now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void askWhatIsDue(UUID requestId) {
        var free = database.createNativeQuery(
                        "select id from doctor_request where id = :id for update skip locked", UUID.class)
                .setParameter("id", requestId)
                .getResultList();
        if (free.isEmpty()) {
            return;
        }
        var request = requests.get(requestId);
        var due = dueSeats(requestId);
        for (var seat : requests.seats(requestId)) {
            if (due.contains(seat.id())) {
                ask(request, seat);
            }
        }
    }

    /** A person does not want to wait for the next wave. */
    @Transactional
    void askNow(UUID requestId) {
        var request = requests.claim(requestId);
        for (var seat : requests.seats(requestId)) {
            if (request.isLive() && seat.isWanted()) {
                ask(request, seat);
            }
        }
    }

    private Set<UUID> dueSeats(UUID requestId) {
        return database.createNativeQuery(
                        "select id from doctor_seat where request_id = :request and state = 'OPEN' and next_wave_at <= kit_now()",
                        UUID.class)
                .setParameter("request", requestId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private void ask(DoctorRequest request, Seat seat) {
        var offers = requests.offers(request.id());
        var choices = choosing.choices(request, seated(offers)).stream()
                .filter(choice -> choice.suits(seat.kind()))
                .filter(choice -> mayBeAsked(offers, choice.candidate().doctor().id()))
                .limit(waves.size())
                .toList();
        if (choices.isEmpty()) {
            seat.giveUp();
            outbox.add(new DoctorsUnfilled(request.id(), request.assessmentId(), seat.kind()), request.authority());
        } else {
            var now = clock.instant();
            var wave = seat.beginWave(now.plus(waves.interval()));
            for (var choice : choices) {
                var doctor = choice.candidate().doctor().id();
                database.persist(new Offer(seat, doctor, now));
                outbox.add(
                        new DoctorAsked(request.id(), request.assessmentId(), seat.kind(), doctor, wave),
                        request.authority());
            }
        }
        request.follow(requests.seats(request.id()));
        audit.changed("doctor-request", request.id(), choices.isEmpty() ? "DoctorsUnfilled" : "DoctorsAsked");
    }

    static List<UUID> seated(Collection<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.state() == Offer.State.ACCEPTED || offer.state() == Offer.State.ARRIVED)
                .map(Offer::doctorId)
                .toList();
    }

    /** Once asked, a doctor is asked again only if they never got to answer. */
    private static boolean mayBeAsked(List<Offer> offers, UUID doctor) {
        return offers.stream()
                .noneMatch(offer -> offer.doctorId().equals(doctor) && offer.state() != Offer.State.STOOD_DOWN);
    }
}
