package uk.dutydesk.resource.feed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates made for a test: ours, two hospitals' that we trust, and one of somebody else. */
public class MadeCertificates implements QuarkusTestResourceLifecycleManager {

    static final String PASSWORD = "made-for-a-test";
    static final Path FOLDER = folder();

    @Override
    public Map<String, String> start() {
        pair("server", "CN=localhost");
        pair("heron", "CN=pas.heron.example,O=Heron");
        pair("egret", "CN=pas.egret.example,O=Egret");
        pair("stranger", "CN=pas.heron.example,O=Heron"); // says it is Heron; nobody vouches for it
        trust("trusted", "heron", "egret");
        trust("trusting", "server");
        return Map.of(
                "resource.feed.tls.port",
                "0",
                "resource.feed.tls.key-store",
                FOLDER.resolve("server.p12").toString(),
                "resource.feed.tls.trust-store",
                FOLDER.resolve("trusted.p12").toString(),
                "resource.feed.tls.password",
                PASSWORD,
                "resource.feed.tls.look-every",
                "1s");
    }

    @Override
    public void stop() {
        // a folder of its own under the system's, gone with it
    }

    /** How that party speaks TLS. */
    static SSLContext as(String name) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(name), PASSWORD.toCharArray());
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store("trusting"));
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A party that has no certificate to show. */
    static SSLContext asNobody() {
        try {
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store("trusting"));
            var context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void pair(String name, String subject) {
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
                "2",
                "-keystore",
                file(name),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-alias",
                name,
                "-keystore",
                file(name),
                "-storepass",
                PASSWORD,
                "-file",
                file(name) + ".cer");
    }

    static void trust(String store, String... names) {
        for (var name : names) {
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    name,
                    "-file",
                    file(name) + ".cer",
                    "-keystore",
                    file(store),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD);
        }
    }

    private static String file(String name) {
        return FOLDER.resolve(name + ".p12").toString();
    }

    private static KeyStore store(String name) {
        try (var file = Files.newInputStream(FOLDER.resolve(name + ".p12"))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void keytool(String... arguments) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool " + arguments[0]);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("feed-certificates");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
