package uk.dutydesk.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This operation needs the header {@code Idempotency-Key}. Sent again by the same caller with the same body, it answers as it did the
 * first time and does nothing; with another body it is a 422. The answer is stored in the transaction of the effect, so the method is
 * {@code @Transactional} too. Keys are kept for at least a day.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
