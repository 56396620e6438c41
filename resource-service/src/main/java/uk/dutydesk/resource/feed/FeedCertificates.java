package uk.dutydesk.resource.feed;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.SSLOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Our certificate and those who may vouch for senders, from two files that may be replaced while we listen. */
final class FeedCertificates {

    private static final Logger LOG = Logger.getLogger(FeedCertificates.class);
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

    private final Path keys;
    private final Path trusted;
    private final String password;
    private List<FileTime> taken;

    FeedCertificates(FeedSettings.Tls settings) {
        this.keys = Path.of(settings.keyStore().orElseThrow(() -> missing("key-store")));
        this.trusted = Path.of(settings.trustStore().orElseThrow(() -> missing("trust-store")));
        this.password = settings.password().orElseThrow(() -> missing("password"));
        this.taken = changed();
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("resource.feed.tls." + name + " has to be given where TLS is listened for.");
    }

    NetServerOptions onto(NetServerOptions options) {
        return options.setSsl(true)
                .setClientAuth(ClientAuth.REQUIRED)
                .setEnabledSecureTransportProtocols(PROTOCOLS)
                .setKeyCertOptions(store(keys))
                .setTrustOptions(store(trusted));
    }

    /** Takes up new files; what cannot be read is left for the next look, and the old certificates go on. */
    void renew(NetServer server) {
        var now = changed();
        if (now.equals(taken)) {
            return;
        }
        try {
            var options = new SSLOptions()
                    .setEnabledSecureTransportProtocols(PROTOCOLS)
                    .setKeyCertOptions(store(keys))
                    .setTrustOptions(store(trusted));
            server.updateSSLOptions(options)
                    .onSuccess(done -> {
                        taken = now;
                        LOG.info("feed certificates taken up anew");
                    })
                    .onFailure(FeedCertificates::notTaken);
        } catch (UncheckedIOException beingWritten) {
            notTaken(beingWritten);
        }
    }

    private static void notTaken(Throwable failed) {
        LOG.errorf("feed certificates not readable: %s", failed.getClass().getSimpleName());
    }

    /** By content: of two files under one name it would be said that nothing has changed. */
    private PfxOptions store(Path file) {
        try {
            return new PfxOptions()
                    .setValue(Buffer.buffer(Files.readAllBytes(file)))
                    .setPassword(password);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<FileTime> changed() {
        try {
            return List.of(Files.getLastModifiedTime(keys), Files.getLastModifiedTime(trusted));
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
