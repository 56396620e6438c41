package uk.dutydesk.rota.swap;

import static java.util.stream.Collectors.groupingBy;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.duty.Duties;

/**
 * A duty somebody asks to be taken.
 *
 * @param ways to settle it; none where anyone may take it
 */
record CoverRequestView(
        @NotNull UUID id,
        @NotNull CoverRequest.State state,
        @NotNull UUID amhpId,
        @NotNull Instant askedAt,
        @Nullable Instant settledAt,
        @NotNull DutyInQuestion duty,
        @NotNull List<WayView> ways) {

    static CoverRequestView of(CoverRequest request, Duties duties) {
        var ways = request.legs().stream().collect(groupingBy(Leg::way, TreeMap::new, Collectors.toList()));
        return new CoverRequestView(
                request.id(),
                request.state(),
                request.amhpId(),
                request.askedAt(),
                request.settledAt(),
                DutyInQuestion.of(request.dutyId(), duties),
                ways.entrySet().stream()
                        .map(way -> new WayView(
                                way.getKey(),
                                way.getValue().stream()
                                        .map(leg -> LegView.of(leg, duties))
                                        .toList()))
                        .toList());
    }

    record WayView(int way, @NotNull List<LegView> legs) {}

    record LegView(
            @NotNull DutyInQuestion duty,
            @NotNull UUID from,
            @NotNull UUID to,
            @NotNull Leg.Answer answer) {

        static LegView of(Leg leg, Duties duties) {
            return new LegView(DutyInQuestion.of(leg.dutyId(), duties), leg.from(), leg.to(), leg.answer());
        }
    }

    record DutyInQuestion(
            @NotNull UUID id,
            @NotNull String line,
            @NotNull Instant start,
            @NotNull Instant end) {

        static DutyInQuestion of(UUID id, Duties duties) {
            var duty = duties.findById(id);
            return new DutyInQuestion(
                    id, duty.line(), duty.time().start(), duty.time().end());
        }
    }
}
