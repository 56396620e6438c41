package uk.dutydesk.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Certificates for bed messages over TLS on this machine, made once: ours ({@code listener.p12}), a sample hospital's
 * ({@code sender.p12}), and whom each trusts. A real hospital's come from its own authority.
 */
final class FeedCertificates {

    static final String PASSWORD = "duty-desk-local";
    private static final String OURS = "listener";
    private static final String SENDER = "sender";
    private static final String SENDER_NAME = "CN=pas.example,O=Sample hospital";

    private final Path folder;

    FeedCertificates(Path folder) {
        this.folder = folder;
    }

    Path keyStore() {
        return file(OURS);
    }

    Path trustStore() {
        return file(OURS + "-trusts");
    }

    void makeIfMissing() {
        if (Files.exists(trustStore())) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException notCreated) {
            throw new UncheckedIOException(notCreated);
        }
        pair(OURS, "CN=localhost,O=Duty Desk");
        pair(SENDER, SENDER_NAME);
        trust(SENDER, OURS);
        trust(OURS, SENDER);
    }

    private void pair(String name, String subject) {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "365",
                "-keystore",
                file(name).toString(),
                "-storetype",
                "PKCS12");
        keytool(
                "-exportcert",
                "-alias",
                name,
                "-keystore",
                file(name).toString(),
                "-file",
                folder.resolve(name + ".cer").toString());
    }

    private void trust(String who, String whom) {
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                whom,
                "-file",
                folder.resolve(whom + ".cer").toString(),
                "-keystore",
                file(who + "-trusts").toString(),
                "-storetype",
                "PKCS12");
    }

    private Path file(String name) {
        return folder.resolve(name + ".p12");
    }

    private static void keytool(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said.strip());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
