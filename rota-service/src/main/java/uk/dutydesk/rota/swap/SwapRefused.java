package uk.dutydesk.rota.swap;

import java.util.List;
import uk.dutydesk.kit.problem.Refusal;

/** A duty that cannot change hands so. */
final class SwapRefused extends Refusal {

    SwapRefused(String reason) {
        super("swap-refused", reason);
    }

    SwapRefused(List<String> sentences) {
        this(String.join(" ", sentences));
    }
}
