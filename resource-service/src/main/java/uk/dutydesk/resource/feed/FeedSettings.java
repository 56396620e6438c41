package uk.dutydesk.resource.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The bed-feed listener. MLLP has no sign-in of its own, so it listens on the loopback interface unless told otherwise. */
@ConfigMapping(prefix = "resource.feed")
public interface FeedSettings {

    @WithDefault("127.0.0.1")
    String host();

    /** Where MLLP is listened for; 0 picks any free port, negative listens nowhere. */
    @WithDefault("8100")
    int port();

    /** MLLP over TLS. Both ends show a certificate, and the sender's says in whose name it may speak. */
    Tls tls();

    /** Where and with what. */
    interface Tls {

        /** 0 picks any free port, negative listens nowhere. */
        @WithDefault("-1")
        int port();

        /** Our key and certificate, PKCS12. */
        Optional<String> keyStore();

        /** Who may vouch for senders, PKCS12. */
        Optional<String> trustStore();

        Optional<String> password();

        /** How often the two files are looked at: new ones are taken up without a restart, and connections there are go on. */
        @WithDefault("60s")
        Duration lookEvery();
    }

    /** Longest frame in bytes. Real ones are a few thousand. */
    @WithDefault("262144")
    int longestFrame();

    /** From a frame's first byte to its last. */
    @WithDefault("30s")
    Duration frameTime();

    /** Without any byte at all. */
    @WithDefault("120s")
    Duration idleTime();

    @WithDefault("200")
    int connections();

    /**
     * How many messages are at work at the same time. More than the database has processors for only wait for one another, and take
     * the processor from those who search for a bed meanwhile.
     */
    @WithDefault("2")
    int atOnce();

    @WithDefault("500")
    int segments();

    @WithDefault("200")
    int repetitions();

    @WithDefault("300")
    int fields();

    /** How long a message's bytes are kept, for trying a changed profile on what was sent. */
    @WithDefault("30d")
    Duration keepBytes();

    /** How long at most the bytes of a message are kept that could not be understood, and that nobody has tried again or dismissed. */
    @WithDefault("180d")
    Duration keepSetAside();

    /** How often to look for messages that have been kept long enough. */
    @WithDefault("10m")
    String emptyEvery();

    /** Whether strangers are read in the textbook's way, and beds nobody knows recorded. For the local stack and tests only. */
    @WithDefault("false")
    boolean localDefault();

    /** Keys the hash by which a person's movements are linked. Has to stay the same, and has to be given in production. */
    Optional<String> personKey();
}
