package uk.dutydesk.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Internal tokens as the gateway mints them, signed with a key that only this test run knows. */
public final class Tokens {

    /** Shared by all class loaders of this JVM. */
    private static final String PUBLIC = "dutydesk.test.public-key-file";

    private static final String PRIVATE = "dutydesk.test.private-key";

    private final Set<String> roles;
    private final String subject;
    private final String authority;
    private final String organisation;
    private final String person;

    private Tokens(Set<String> roles, String subject, String authority, String organisation, String person) {
        this.roles = roles;
        this.subject = subject;
        this.authority = authority;
        this.organisation = organisation;
        this.person = person;
    }

    /** Somebody with these roles, and of no authority yet. */
    public static Tokens as(String... roles) {
        return new Tokens(Set.of(roles), "sam", "", "", "");
    }

    public Tokens named(String user) {
        return new Tokens(roles, user, authority, organisation, person);
    }

    public Tokens of(String localAuthority) {
        return new Tokens(roles, subject, localAuthority, organisation, person);
    }

    public Tokens organisation(String code) {
        return new Tokens(roles, subject, authority, code, person);
    }

    public Tokens person(UUID id) {
        return new Tokens(roles, subject, authority, organisation, id.toString());
    }

    public String token() {
        return Jwt.issuer("https://gateway.dutydesk")
                .audience("dutydesk")
                .subject(subject)
                .upn(subject)
                .groups(roles)
                .claim("authority", authority)
                .claim("org", organisation)
                .claim("person", person)
                .claim("sid", "test-session")
                .expiresIn(Duration.ofSeconds(60))
                .jws()
                .keyId("test")
                .sign(privateKey());
    }

    /** The public half, where a service's configuration can point. */
    static synchronized String publicKeyFile() {
        if (System.getProperty(PUBLIC) == null) {
            var keys = newKeys();
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            System.setProperty(PUBLIC, written(keys.getPublic()).toUri().toString());
        }
        return System.getProperty(PUBLIC);
    }

    private static Path written(PublicKey key) {
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(key.getEncoded()));
        try {
            return Files.writeString(Files.createTempFile("dutydesk-test-key", ".pem"), pem);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static PrivateKey privateKey() {
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
