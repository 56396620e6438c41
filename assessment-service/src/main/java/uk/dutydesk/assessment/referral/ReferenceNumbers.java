package uk.dutydesk.assessment.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Short numbers people say on the phone: R-2061 for a referral, A-1043 for an assessment. Each authority counts its own. */
@ApplicationScoped
public class ReferenceNumbers {

    private static final Pattern WRITTEN = Pattern.compile("[RA]-([0-9]{1,8})");

    private final EntityManager database;
    private final Tenancy tenancy;

    ReferenceNumbers(EntityManager database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /**
     * The next number for a referral.
     *
     * @param given a number it already has, from before Duty Desk; the next one then follows it
     */
    public String referral(@Nullable String given) {
        return number("R", 2000, given);
    }

    public String assessment(@Nullable String given) {
        return number("A", 1000, given);
    }

    private String number(String kind, int start, @Nullable String given) {
        var known = given == null ? 0 : numberIn(kind, given);
        var last = (Integer) database.createNativeQuery("""
                        insert into reference_number (authority, kind, last)
                        values (:authority, :kind, greatest(:known, case when :known = 0 then :start + 1 else :start end))
                        on conflict (authority, kind) do update set
                            last = case when :known = 0 then reference_number.last + 1
                                        else greatest(reference_number.last, :known) end
                        returning last
                        """, Integer.class)
                .setParameter("authority", tenancy.current())
                .setParameter("kind", kind)
                .setParameter("start", start)
                .setParameter("known", known)
                .getSingleResult();
        return given == null ? kind + "-" + last : given;
    }

    private static int numberIn(String kind, String given) {
        var written = WRITTEN.matcher(given);
        if (!given.startsWith(kind) || !written.matches()) {
            throw new ReferralRefused("A reference is written like " + kind + "-1043.");
        }
        return Integer.parseInt(written.group(1));
    }
}
