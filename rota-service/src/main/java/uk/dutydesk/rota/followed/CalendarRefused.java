package uk.dutydesk.rota.followed;

import uk.dutydesk.kit.problem.Refusal;

/** An address that is not followed, or what it answered. */
public final class CalendarRefused extends Refusal {

    private final Trouble trouble;

    CalendarRefused(Trouble trouble) {
        super("calendar-refused", trouble.sentence());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    @Override
    public int status() {
        return 422;
    }
}
