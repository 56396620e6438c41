package uk.dutydesk.assessment.decision;

import java.util.List;
import java.util.stream.Collectors;
import uk.dutydesk.assessment.law.Stop;
import uk.dutydesk.kit.problem.Refusal;

/** A decision the Act does not allow yet, or that is somebody else's to make. */
public final class DecisionRefused extends Refusal {

    DecisionRefused(String reason) {
        super("decision-refused", reason);
    }

    static DecisionRefused because(List<Stop> stops) {
        return new DecisionRefused(stops.stream().map(Stop::reason).collect(Collectors.joining(" ")));
    }
}
