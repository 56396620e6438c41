package uk.dutydesk.rota.swap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.swap.Leg.Answer;

/**
 * Somebody asks for a duty of theirs to be taken. There may be several ways to settle it, each a ring of duties; the first that
 * everybody in it accepts is taken. Asked of nobody in particular, anyone who may can take it.
 */
@Entity
public class CoverRequest {

    /** Open until it is settled one way, or taken back. */
    enum State {
        OPEN,
        SETTLED,
        WITHDRAWN
    }

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private UUID dutyId = new UUID(0, 0);
    private UUID amhpId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private Instant askedAt = Instant.EPOCH;
    private @Nullable Instant settledAt;

    @ElementCollection
    @CollectionTable(name = "cover_leg", joinColumns = @JoinColumn(name = "request_id"))
    private Set<Leg> legs = new HashSet<>();

    protected CoverRequest() {} // for Hibernate

    CoverRequest(UUID id, UUID dutyId, UUID amhpId, Instant now) {
        this.id = id;
        this.dutyId = dutyId;
        this.amhpId = amhpId;
        this.askedAt = now;
    }

    /** Whoever asks agrees to what they ask for. */
    void addWay(List<Leg> ring) {
        ring.forEach(leg -> legs.add(leg.to().equals(amhpId) ? leg.answered(Answer.ACCEPTED) : leg));
    }

    int nextWay() {
        return legs.stream().mapToInt(Leg::way).max().orElse(0) + 1;
    }

    void answer(int way, UUID person, boolean accepted) {
        requireOpen();
        var mine = way(way).stream().filter(leg -> leg.to().equals(person)).toList();
        if (mine.isEmpty()) {
            throw new SwapRefused("Nobody asked this of them.");
        }
        mine.forEach(leg -> {
            legs.remove(leg);
            legs.add(leg.answered(accepted ? Answer.ACCEPTED : Answer.DECLINED));
        });
    }

    boolean isAgreed(int way) {
        return way(way).stream().allMatch(leg -> leg.answer() == Answer.ACCEPTED);
    }

    void settle(Instant now) {
        requireOpen();
        this.state = State.SETTLED;
        this.settledAt = now;
    }

    void withdraw(Instant now) {
        requireOpen();
        this.state = State.WITHDRAWN;
        this.settledAt = now;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw new SwapRefused("This request is settled or was taken back already.");
        }
    }

    boolean concerns(UUID person) {
        return amhpId.equals(person) || legs.stream().anyMatch(leg -> leg.to().equals(person));
    }

    /** Asked of nobody in particular. */
    boolean isForAnyone() {
        return legs.isEmpty();
    }

    List<Leg> way(int way) {
        return legs().stream().filter(leg -> leg.way() == way).toList();
    }

    List<Leg> legs() {
        return legs.stream()
                .sorted(Comparator.comparing(Leg::way).thenComparing(Leg::position))
                .toList();
    }

    UUID id() {
        return id;
    }

    UUID dutyId() {
        return dutyId;
    }

    UUID amhpId() {
        return amhpId;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }
}
