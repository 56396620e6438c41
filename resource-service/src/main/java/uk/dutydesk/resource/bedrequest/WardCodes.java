package uk.dutydesk.resource.bedrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One-time codes for wards without an account. A code opens one hold or one question until the ward has answered; only its seal under a
 * key that is not in the database is kept, and guessing ends soon.
 */
@ApplicationScoped
class WardCodes {

    private static final String ALGORITHM = "HmacSHA256";

    private final EntityManager database;
    private final HoldSettings settings;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    WardCodes(
            EntityManager database,
            HoldSettings settings,
            @ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        this.database = database;
        this.settings = settings;
        var given = settings.codeKey();
        if (given.isEmpty() && !local && ConfigUtils.isProfileActive("prod")) {
            throw new IllegalStateException("resource.holds.code-key has to be given in production.");
        }
        this.key = new SecretKeySpec(given.orElse("demonstration").getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A new code of six digits; one given before for the same hold stops working. */
    String issue(UUID hold) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        database.createNativeQuery("""
                        insert into ward_code (hold_id, code_hash, expires_at)
                        values (:hold, :hash, kit_now() + make_interval(secs => :seconds))
                        on conflict (hold_id) do update
                           set code_hash = excluded.code_hash, expires_at = excluded.expires_at, wrong_tries = 0, used_at = null
                        """)
                .setParameter("hold", hold)
                .setParameter("hash", seal(hold, code))
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

    /** Uses the code up, in the transaction of the answer it was for: of two answers with one code, one is refused. */
    void spend(UUID hold) {
        var spent = database.createNativeQuery(
                        "update ward_code set used_at = kit_now() where hold_id = :hold and used_at is null")
                .setParameter("hold", hold)
                .executeUpdate();
        if (spent == 0) {
            throw new CodeRefused();
        }
    }

    private boolean matches(UUID hold, String code) {
        var rows = database.createNativeQuery("""
                        select code_hash from ward_code
                         where hold_id = :hold and expires_at > kit_now() and used_at is null and wrong_tries < :most for update
                        """, byte[].class)
                .setParameter("hold", hold)
                .setParameter("most", settings.wrongTries())
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        var right = MessageDigest.isEqual((byte[]) rows.get(0), seal(hold, code));
        if (!right) {
            database.createNativeQuery("update ward_code set wrong_tries = wrong_tries + 1 where hold_id = :hold")
                    .setParameter("hold", hold)
                    .executeUpdate();
        }
        return right;
    }

    /** The hold is sealed in: the same digits for another hold have another seal. */
    private byte[] seal(UUID hold, String code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((hold + "\n" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
