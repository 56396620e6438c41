package uk.dutydesk.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Internal tokens for the local stack's own use, signed with the key that its gateway signs with. They last twelve hours. */
public final class LocalTokens {

    private static final int LASTS_MINUTES = 12 * 60;

    private final Path keyFile;

    LocalTokens(Path keyFile) {
        this.keyFile = keyFile;
    }

    /**
     * A token.
     *
     * @param roles one role, or several parted by commas
     * @param authority such as {@code WEX}; may be empty
     * @param person a demonstration key such as {@code A19}, an id, an organisation as {@code org:ZX1}, or empty
     */
    public String of(String roles, String authority, String person) {
        var claims = new JwtClaims();
        claims.setIssuer("https://gateway.dutydesk");
        claims.setAudience("dutydesk");
        claims.setSubject(person.isEmpty() ? "local" : person);
        claims.setStringClaim("upn", person.isEmpty() ? "local" : person);
        claims.setStringListClaim("groups", Arrays.asList(roles.split(",", -1)));
        claims.setStringClaim("authority", authority);
        claims.setStringClaim("org", person.startsWith("org:") ? person.substring(4) : "");
        claims.setStringClaim(
                "person",
                person.isEmpty() || person.startsWith("org:")
                        ? ""
                        : idOf(person).toString());
        claims.setStringClaim("sid", "local");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LASTS_MINUTES);
        try {
            var key = key();
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key);
            signature.setKeyIdHeaderValue(keyId(key));
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException notSigned) {
            throw new IllegalStateException(notSigned);
        }
    }

    private static UUID idOf(String person) {
        try {
            return UUID.fromString(person);
        } catch (IllegalArgumentException key) {
            return uk.dutydesk.deploy.local.seed.SeedClient.id(person);
        }
    }

    private RSAPrivateCrtKey key() {
        try {
            var encoded = Files.readString(keyFile).replaceAll("-----[A-Z ]+-----|\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The gateway has not made its key yet: start Duty Desk first", unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** As the gateway names its key. */
    private static String keyId(RSAPrivateCrtKey key) {
        try {
            BigInteger modulus = key.getModulus();
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(modulus.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the services listen, for one with the given base port. */
    static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
