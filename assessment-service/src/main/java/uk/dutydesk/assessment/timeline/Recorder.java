package uk.dutydesk.assessment.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.RequestId;

/** Who writes something down: the person signed in, or this service when a fact or an alarm did it. */
@ApplicationScoped
public class Recorder {

    static final String SERVICE = "service";

    private final Instance<Caller> caller;
    private final RequestId request;

    Recorder(Instance<Caller> caller, RequestId request) {
        this.caller = caller;
        this.request = request;
    }

    public String name() {
        return request.inRequest() ? caller.get().subject() : SERVICE;
    }

    /** Their own record, such as the AMHP's; null for the service, and for those who have none. */
    public @Nullable UUID person() {
        return request.inRequest() ? caller.get().person() : null;
    }
}
