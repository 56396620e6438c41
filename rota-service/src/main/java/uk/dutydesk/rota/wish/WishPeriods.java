package uk.dutydesk.rota.wish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** When wishes are taken, and how many. */
@ApplicationScoped
class WishPeriods implements PanacheRepositoryBase<WishPeriod, UUID> {

    private static final int MOST = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Wishes wishes;
    private final Clock clock;

    WishPeriods(Wishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Those that are not over, soonest first. */
    List<WishPeriod> ahead() {
        return find("lastDay >= ?1 order by firstDay", today()).page(0, MOST).list();
    }

    /** How many wishes somebody may still make for a period. */
    int left(UUID amhp, WishPeriod period) {
        return Math.max(0, period.most() - Math.toIntExact(wishes.count(amhp, period.days())));
    }

    /** The period a wish falls in, whole; refused where none does or its time is over. */
    WishPeriod requireOpen(Span wish) {
        var open = ahead().stream().filter(period -> period.isOpenOn(today())).toList();
        return open.stream()
                .filter(period -> !wish.start().isBefore(period.days().start())
                        && !wish.end().isAfter(period.days().end()))
                .findFirst()
                .orElseThrow(() -> new WishRefused(
                        open.isEmpty()
                                ? "No wishes are taken at present. Your manager says when they are."
                                : "Wishes are taken for " + days(open.get(0)) + ". This one is outside those days."));
    }

    void requireRoomFor(UUID amhp, Span wish) {
        var period = requireOpen(wish);
        if (left(amhp, period) == 0) {
            throw new WishRefused(
                    "You have made every wish there is for " + days(period) + ". Take one back to make another.");
        }
    }

    private static String days(WishPeriod period) {
        return DAY.format(period.firstDay()) + " to " + DAY.format(period.lastDay());
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }
}
