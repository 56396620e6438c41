package uk.dutydesk.assessment.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
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
}
