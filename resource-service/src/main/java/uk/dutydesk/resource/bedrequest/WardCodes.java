package uk.dutydesk.resource.bedrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/** One-time codes for wards without an account. A code opens one hold; only its salted hash is kept, and guessing ends soon. */
@ApplicationScoped
class WardCodes {

    private static final int SALT = 16;

    private final EntityManager database;
    private final HoldSettings settings;
    private final SecureRandom random = new SecureRandom();

    WardCodes(EntityManager database, HoldSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** A new code of six digits; one given before for the same hold stops working. */
    String issue(UUID hold) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var salt = new byte[SALT];
        random.nextBytes(salt);
        database.createNativeQuery("""
                        insert into ward_code (hold_id, code_hash, expires_at)
                        values (:hold, :hash, kit_now() + make_interval(secs => :seconds))
                        on conflict (hold_id) do update
                           set code_hash = excluded.code_hash, expires_at = excluded.expires_at, wrong_tries = 0
                        """)
                .setParameter("hold", hold)
                .setParameter("hash", seal(salt, code))
                .setParameter("seconds", (double) settings.codeFor().toSeconds())
                .executeUpdate();
        return code;
    }

    /** Lets the caller on, or refuses. A wrong try counts even though the request fails. */
    void require(UUID hold, String code) {
        var right = QuarkusTransaction.requiringNew().call(() -> matches(hold, code));
        if (!right) {
            throw new CodeRefused();
        }
    }

    private boolean matches(UUID hold, String code) {
        var rows = database.createNativeQuery(
                        "select code_hash from ward_code where hold_id = :hold and expires_at > kit_now() and wrong_tries < :most for update",
                        byte[].class)
                .setParameter("hold", hold)
                .setParameter("most", settings.wrongTries())
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        var kept = (byte[]) rows.get(0);
        var right = MessageDigest.isEqual(kept, seal(Arrays.copyOf(kept, SALT), code));
        if (!right) {
            database.createNativeQuery("update ward_code set wrong_tries = wrong_tries + 1 where hold_id = :hold")
                    .setParameter("hold", hold)
                    .executeUpdate();
        }
        return right;
    }

    private static byte[] seal(byte[] salt, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            var hash = digest.digest(code.getBytes(StandardCharsets.UTF_8));
            var sealed = Arrays.copyOf(salt, SALT + hash.length);
            System.arraycopy(hash, 0, sealed, SALT, hash.length);
            return sealed;
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
