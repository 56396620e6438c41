package uk.dutydesk.kit.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;

/**
 * Whose rows the present thread may see: the caller's authority in a request, or what a consumer or a scheduled piece of work says.
 * Where nobody says anything, none. It decides for transactions begun while it stands.
 */
@ApplicationScoped
public class Tenancy {

    /** Nobody's alone: what doctors, wards and crews do is the whole region's, and its facts say so instead of an authority. */
    public static final String REGION = "REGION";

    /** Not an authority: work that crosses all of them. */
    static final String EVERYWHERE = "*";

    private final ThreadLocal<@Nullable String> chosen = new ThreadLocal<>();
    private final Instance<Caller> caller;

    Tenancy(Instance<Caller> caller) {
        this.caller = caller;
    }

    /** The authority in force, {@code *} for work across all, or empty. */
    public String current() {
        var stated = chosen.get();
        if (stated != null) {
            return stated;
        }
        return Arc.container().requestContext().isActive() ? caller.get().authority() : "";
    }

    public <T> T as(String authority, Supplier<T> work) {
        var before = chosen.get();
        chosen.set(authority);
        try {
            return work.get();
        } finally {
            chosen.set(before);
        }
    }

    public void as(String authority, Runnable work) {
        as(authority, () -> {
            work.run();
            return true;
        });
    }

    /** For work that must look at every authority's rows, such as finding alarms that are due. */
    public <T> T everywhere(Supplier<T> work) {
        return as(EVERYWHERE, work);
    }

    public void everywhere(Runnable work) {
        as(EVERYWHERE, work);
    }
}
