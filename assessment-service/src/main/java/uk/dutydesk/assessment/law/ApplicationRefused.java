package uk.dutydesk.assessment.law;

import java.util.List;
import java.util.stream.Collectors;
import uk.dutydesk.kit.problem.Refusal;

/** An application for admission that the Act does not allow yet; the message names every section in the way. */
public final class ApplicationRefused extends Refusal {

    ApplicationRefused(List<Stop> stops) {
        super("application-refused", stops.stream().map(Stop::reason).collect(Collectors.joining(" ")));
    }
}
