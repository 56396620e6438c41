package uk.dutydesk.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.dutydesk.kit.problem.Problem.Violation;

/** Every error leaves a service in one shape, and none says more than its reader may know. */
class ProblemMapper {

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        var title = refusal.status() == 409 ? "This cannot be done" : "This could not be accepted";
        return Problem.of(refusal.name(), title, refusal.status(), refusal.reason())
                .with(refusal.fields().stream()
                        .map(field -> new Violation(field, refusal.reason()))
                        .toList())
                .asResponse();
    }

    @ServerExceptionMapper
    Response notFound(EntityNotFoundException missing) {
        return notFound().asResponse();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        var violations = invalid.getConstraintViolations().stream()
                .map(violation -> new Violation(fieldOf(violation), violation.getMessage()))
                .toList();
        return Problem.of("invalid", "Check what was entered", 400, "Some fields could not be accepted.")
                .with(violations)
                .asResponse();
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException mismatched) {
        return unreadable((Throwable) mismatched).asResponse();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknownCaller() {
        return Problem.of("sign-in-needed", "Sign in first", 401, "This needs a person who is signed in.")
                .asResponse();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException forbidden) {
        return Problem.of("not-allowed", "Not allowed", 403, "Your role does not include this.")
                .asResponse();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException web) {
        var cause = web.getCause();
        if (cause instanceof JsonProcessingException) {
            return unreadable(cause).asResponse();
        }
        if (web.getResponse().hasEntity()) {
            return web.getResponse();
        }
        return ofStatus(web.getResponse().getStatus()).asResponse();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable cause) {
        var refusal = Causes.of(cause, Refusal.class);
        if (refusal != null) {
            return refused(refusal);
        }
        return DatabaseProblem.of(cause).asResponse();
    }

    private static Problem unreadable(Throwable cause) {
        var refusal = Causes.of(cause, Refusal.class);
        if (refusal != null) {
            return Problem.of(refusal.name(), "This could not be accepted", refusal.status(), refusal.reason())
                    .with(List.of(new Violation(fieldOf(cause), refusal.reason())));
        }
        var problem =
                Problem.of("unreadable", "The request could not be read", 400, "Check the fields and their types.");
        var field = fieldOf(cause);
        return field.isEmpty() ? problem : problem.with(List.of(new Violation(field, "could not be read")));
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 405 ->
                Problem.of("method-not-allowed", "Not possible here", 405, "This address does not take that method.");
            case 406 ->
                Problem.of("not-acceptable", "No such form", 406, "This cannot be given in the form asked for.");
            case 413 -> Problem.of("too-large", "Too large", 413, "What was sent is too large.");
            case 415 -> Problem.of("unsupported-media-type", "Not this kind", 415, "Send application/json.");
            default ->
                Problem.of(
                        status < 500 ? "bad-request" : "failed",
                        "The request could not be handled",
                        status,
                        "Check the request.");
        };
    }

    private static Problem notFound() {
        return Problem.of("not-found", "Not found", 404, "There is nothing here that you may see.");
    }

    /** The path is {@code method.parameter.field}; a caller only knows the field. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString().split("\\.", 3);
        return path[path.length - 1];
    }

    private static String fieldOf(Throwable cause) {
        if (cause instanceof JsonMappingException mapping) {
            var path = new StringBuilder();
            for (var step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
            return path.toString();
        }
        return "";
    }
}
