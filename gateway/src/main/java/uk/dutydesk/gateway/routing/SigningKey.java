package uk.dutydesk.gateway.routing;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.dutydesk.gateway.signin.Session;

/**
 * The key that says who is asking. Made at the first start and kept in a file that only its owner can read; services know its public
 * half from the JWKS address.
 */
@Singleton
public class SigningKey {

    /** How long a service believes one; longer than a request takes, shorter than a sign-out may take to work. */
    private static final Duration TRUST = Duration.ofSeconds(60);

    private final RSAPrivateCrtKey key;
    private final String keyId;

    SigningKey(@ConfigProperty(name = "dutydesk.gateway.key-file") Path file) {
        this.key = read(file);
        this.keyId = fingerprint(key.getModulus());
    }

    /** An internal token for one request of this session. */
    String tokenFor(Session session) {
        var membership = session.membership();
        var person = membership.personId();
        return Jwt.issuer("https://gateway.dutydesk")
                .audience("dutydesk")
                .subject(membership.person().username())
                .upn(membership.person().username())
                .groups(java.util.Set.copyOf(membership.roles()))
                .claim("authority", membership.authority())
                .claim("org", membership.organisation())
                .claim("person", person == null ? "" : person.toString())
                .claim("sid", session.id().toString())
                .expiresIn(TRUST)
                .jws()
                .keyId(keyId)
                .sign(key);
    }

    JsonObject publicKeys() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("kid", keyId)
                                        .put("n", encoder.encodeToString(unsigned(key.getModulus())))
                                        .put("e", encoder.encodeToString(unsigned(key.getPublicExponent())))));
    }

    private static RSAPrivateCrtKey read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var encoded = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key file holds no RSA key", unusable);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        Files.createDirectories(file.toAbsolutePath().getParent());
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, onlyOwner);
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
        } catch (FileAlreadyExistsException another) {
            // a replica that started at the same moment made it
        }
    }

    private static String fingerprint(BigInteger modulus) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(modulus.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
