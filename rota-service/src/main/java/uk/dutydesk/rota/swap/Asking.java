package uk.dutydesk.rota.swap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.swap.ChangingHands.Move;
import uk.dutydesk.rota.swap.Leg.Answer;

/** Asks colleagues to take a duty, and does what they agree to. */
@ApplicationScoped
class Asking {

    private final CoverRequests requests;
    private final Duties duties;
    private final ChangingHands changing;
    private final Audit audit;
    private final Clock clock;

    Asking(CoverRequests requests, Duties duties, ChangingHands changing, Audit audit, Clock clock) {
        this.requests = requests;
        this.duties = duties;
        this.changing = changing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each way is a ring of moves: the duty itself first, then what its taker gives up, and so on back to the asker. */
    CoverRequest ask(UUID id, Duty duty, List<List<Move>> ways) {
        var request = new CoverRequest(id, duty.id(), duty.amhpId(), clock.instant());
        changing.requireMovable(List.of(duty));
        for (var ring : ways) {
            request.addWay(legs(request, duty, ring));
        }
        if (!ways.isEmpty()) {
            changing.require(ways);
        }
        requests.persistAndFlush(request);
        audit.changed("duty", duty.id(), "CoverAsked");
        return request;
    }

    /** The rota first, then the request: the order in which changing hands locks them. */
    CoverRequest getAlone(UUID id) {
        changing.lock(List.of(duties.rosterOf(requests.dutyOf(id))));
        return requests.getAlone(id);
    }

    /** The last to accept makes it so. */
    void answer(CoverRequest request, int way, UUID person, boolean accepted) {
        request.answer(way, person, accepted);
        audit.changed("duty", request.dutyId(), accepted ? "CoverAccepted" : "CoverDeclined");
        if (accepted && request.isAgreed(way)) {
            var moves = request.way(way).stream()
                    .map(leg -> new Move(leg.dutyId(), leg.to()))
                    .toList();
            request.way(way).forEach(this::requireStillTheirs);
            changing.move(moves, moves.size() > 1 ? ChangeReason.SWAP : ChangeReason.COVER, "DutiesSwapped");
        }
    }

    /** Somebody takes it at once, whoever was asked. */
    void take(CoverRequest request, UUID person) {
        request.requireOpen();
        var leg = new Leg(request.nextWay(), 1, request.dutyId(), request.amhpId(), person, Answer.ACCEPTED);
        requireStillTheirs(leg);
        request.addWay(List.of(leg));
        changing.move(List.of(new Move(request.dutyId(), person)), ChangeReason.COVER, "DutyTaken");
    }

    void withdraw(CoverRequest request) {
        request.withdraw(clock.instant());
        audit.changed("duty", request.dutyId(), "CoverWithdrawn");
    }

    private void requireStillTheirs(Leg leg) {
        if (!changing.get(leg.dutyId()).amhpId().equals(leg.from())) {
            throw new SwapRefused("One of these duties has changed hands since. Ask again.");
        }
    }

    private List<Leg> legs(CoverRequest request, Duty duty, List<Move> ring) {
        var way = request.nextWay();
        List<Leg> legs = new ArrayList<>();
        var wanted = duty.amhpId();
        for (var move : ring) {
            var holder = changing.get(move.dutyId()).amhpId();
            if (!holder.equals(wanted) || holder.equals(move.to())) {
                throw new SwapRefused("Each duty goes to the next person round, who gives the one after it.");
            }
            legs.add(new Leg(way, legs.size() + 1, move.dutyId(), holder, move.to(), Answer.NONE));
            wanted = move.to();
        }
        var givenAway = ring.size() == 1;
        if (!ring.get(0).dutyId().equals(duty.id()) || (!givenAway && !wanted.equals(duty.amhpId()))) {
            throw new SwapRefused("A swap begins with the duty that is asked about, and comes back to whoever asks.");
        }
        return legs;
    }
}
