package uk.dutydesk.kit.version;

import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.problem.Refusal;

/** The version a caller has seen, as {@code ETag} gives it and {@code If-Match} brings it back. */
public final class IfMatch {

    private IfMatch() {}

    /** Refuses a change by someone who has not seen the thing as it is now: 428 if they do not say, 412 if it has moved on. */
    public static void require(@Nullable String header, int version) {
        if (header == null || header.isBlank()) {
            throw new Stale("version-needed", "Say which version you have seen, in If-Match.", 428);
        }
        if (header.strip().equals("*")) {
            throw new Stale("version-needed", "If-Match has to name one version.", 400);
        }
        if (!header.strip().equals(etag(version))) {
            throw new Stale(
                    "changed-meanwhile", "Someone else changed this. Look at it as it is now, and try again.", 412);
        }
    }

    /** The value for the {@code ETag} header. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** A change that was made without seeing the thing as it is now. */
    public static final class Stale extends Refusal {

        private final int status;

        private Stale(String name, String reason, int status) {
            super(name, reason);
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }
    }
}
