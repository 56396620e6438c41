package uk.dutydesk.rota.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The unguessable part of a calendar's address: 256 bits of chance. Whoever has it may read the calendar. */
record Secret(String text) {

    private static final SecureRandom CHANCE = new SecureRandom();

    static Secret make() {
        var bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it: enough to recognise it, not enough to use it. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret[]";
    }
}
