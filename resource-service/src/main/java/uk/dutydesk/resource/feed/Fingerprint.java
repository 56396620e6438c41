package uk.dutydesk.resource.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of what came in: by it the same bytes are known again. */
public final class Fingerprint {

    static final int LENGTH = 32;

    private Fingerprint() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
