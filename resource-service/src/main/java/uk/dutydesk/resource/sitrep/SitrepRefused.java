package uk.dutydesk.resource.sitrep;

import java.util.List;
import java.util.stream.Collectors;
import uk.dutydesk.kit.problem.Refusal;

/** A file of which nothing is applied, because of what some of its lines say. */
final class SitrepRefused extends Refusal {

    private static final int SHOWN = 20;

    private SitrepRefused(String reason) {
        super("sitrep-refused", reason);
    }

    static SitrepRefused whole(String reason) {
        return new SitrepRefused(reason);
    }

    static SitrepRefused lines(List<Looked> wrong) {
        return new SitrepRefused("Nothing was changed. "
                + wrong.stream()
                        .limit(SHOWN)
                        .map(each -> "Line " + each.line() + ": " + each.problem() + ".")
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public int status() {
        return 422;
    }
}
