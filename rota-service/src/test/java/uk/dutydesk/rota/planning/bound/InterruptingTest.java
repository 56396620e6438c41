package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.planning.grid.Watch;

class InterruptingTest {

    @Test
    void workThatAsksNobodyEndsOnceTheSearchIsOver() {
        var interrupted = new CountDownLatch(1);

        var ended = Interrupting.during(() -> hears(interrupted), () -> true, interrupted::countDown);

        assertThat(ended).isTrue();
    }

    @Test
    void isAskedAgainWhereItDidNotHearTheFirstTime() {
        var interrupted = new CountDownLatch(3);

        var ended = Interrupting.during(() -> hears(interrupted), () -> true, interrupted::countDown);

        assertThat(ended).isTrue();
    }

    @Test
    void goesToItsEndWhileThereIsTime() {
        var asked = new CountDownLatch(3);
        Watch watch = () -> {
            asked.countDown();
            return false;
        };
        var interrupted = new CountDownLatch(1);

        Interrupting.during(() -> hears(asked), watch, interrupted::countDown);

        assertThat(interrupted.getCount()).isEqualTo(1);
    }

    private static boolean hears(CountDownLatch word) {
        try {
            return word.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
