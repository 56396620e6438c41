package uk.dutydesk.resource.bedrequest;

import java.util.List;
import uk.dutydesk.kit.problem.Refusal;

/** The bed lacks something the person needs. It can be held all the same, by someone who says why. */
final class BedNotSuited extends Refusal {

    BedNotSuited(List<String> lacks) {
        super(
                "bed-not-suited",
                "This bed does not meet what the person needs: " + String.join(", ", lacks)
                        + ". To hold it all the same, say why.");
    }
}
