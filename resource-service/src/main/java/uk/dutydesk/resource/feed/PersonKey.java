package uk.dutydesk.resource.feed;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns a hospital's identifier for a person into a keyed hash. Without the key it leads back to nobody. */
@ApplicationScoped
class PersonKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PersonKey(FeedSettings settings, @ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        var given = settings.personKey();
        if (given.isEmpty() && !local && ConfigUtils.isProfileActive("prod") && settings.port() >= 0) {
            throw new IllegalStateException("resource.feed.person-key has to be given in production.");
        }
        this.key = new SecretKeySpec(given.orElse("demonstration").getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] of(String sender, String identifier) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((sender + '\n' + identifier).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
