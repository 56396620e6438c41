package uk.dutydesk.kit.failpoint;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** The place between a change that has been committed and the answer that says so: {@code after_commit_before_response}. */
@Provider
class BeforeResponse implements ContainerResponseFilter {

    private static final int FIRST_REFUSAL = 300;

    private final Failpoints failpoints;

    BeforeResponse(Failpoints failpoints) {
        this.failpoints = failpoints;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getMethod().equals("GET") && response.getStatus() < FIRST_REFUSAL) {
            failpoints.reach("after_commit_before_response");
        }
    }
}
