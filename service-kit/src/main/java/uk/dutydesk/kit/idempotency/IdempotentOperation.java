package uk.dutydesk.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.failpoint.Failpoints;
import uk.dutydesk.kit.identity.Caller;

/** Runs inside the transaction of the operation it guards (its priority comes after that of {@code @Transactional}). */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentOperation {

    private static final int LONGEST_KEY = 100;

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final CurrentVertxRequest request;
    private final Caller caller;
    private final Failpoints failpoints;

    IdempotentOperation(
            IdempotencyKeys keys,
            ObjectMapper json,
            CurrentVertxRequest request,
            Caller caller,
            Failpoints failpoints) {
        this.keys = keys;
        this.json = json;
        this.request = request;
        this.caller = caller;
        this.failpoints = failpoints;
    }

    @AroundInvoke
    @Nullable Object once(InvocationContext operation) throws Exception {
        var http = request.getCurrent().request();
        var key = new IdempotencyKeys.Key(
                checked(http.getHeader("Idempotency-Key")), caller.subject(), http.method() + " " + http.path());
        var hash = hashOf(operation.getParameters());
        if (!keys.take(key, hash)) {
            return earlier(key, hash, operation.getMethod().getReturnType());
        }
        var answer = operation.proceed();
        if (answer instanceof Response response) {
            keys.store(key, response.getStatus(), json.writeValueAsString(response.getEntity()));
        } else {
            keys.store(key, 200, json.writeValueAsString(answer));
        }
        failpoints.reach("after_insert_before_commit");
        return answer;
    }

    private @Nullable Object earlier(IdempotencyKeys.Key key, String hash, Class<?> type)
            throws JsonProcessingException {
        var stored = keys.answerTo(key);
        if (!stored.hash().equals(hash)) {
            throw new IdempotencyRefused(
                    "idempotency-key-reused", "This Idempotency-Key was used for another request.", 422);
        }
        if (Response.class.isAssignableFrom(type)) {
            JsonNode body = json.readTree(stored.body());
            return Response.status(stored.status())
                    .entity(body.isNull() ? null : body)
                    .build();
        }
        return type == void.class ? null : json.readValue(stored.body(), type);
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new IdempotencyRefused(
                    "idempotency-key-needed", "Send a header Idempotency-Key, new for each thing you do.", 400);
        }
        if (key.length() > LONGEST_KEY || !key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IdempotencyRefused(
                    "idempotency-key-needed", "An Idempotency-Key is up to 100 plain characters.", 400);
        }
        return key;
    }

    private String hashOf(Object[] parameters) throws JsonProcessingException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var parameter : parameters) {
            digest.update(json.writeValueAsString(parameter).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
