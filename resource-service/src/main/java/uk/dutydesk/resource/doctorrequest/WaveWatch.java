package uk.dutydesk.resource.doctorrequest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Looks for waves that are due. Any number of replicas may do so at once. */
@ApplicationScoped
public class WaveWatch {

    private static final Logger LOG = Logger.getLogger(WaveWatch.class);

    private final AskingDoctors asking;
    private final Tenancy tenancy;

    WaveWatch(AskingDoctors asking, Tenancy tenancy) {
        this.asking = asking;
        this.tenancy = tenancy;
    }

    /** One request that fails keeps no other one waiting. */
    private void askFor(AskingDoctors.Due due) {
        try {
            tenancy.as(due.authority(), () -> asking.askWhatIsDue(due.request()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "could not ask doctors, request %s", due.request());
        }
    }

    @Scheduled(every = "${resource.waves.look-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (var due : tenancy.everywhere(asking::due)) {
            askFor(due);
        }
    }
}
