package uk.dutydesk.resource.feed;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.Word;

/**
 * The product's handler without its listener and its container, for a peer's listener to call: the same classes read the message and judge
 * its beds, in one transaction that keeps its bytes. Each of the peer's threads has a connection of its own. No bed of the bench is held.
 */
public final class SameHandler {

    private static final Reading READING = new Reading(
            "bench-pas",
            new ProfileEntry(
                    "BENCH",
                    ProfileEntry.Carrier.MLLP,
                    "BENCH",
                    "ZX1",
                    ProfileEntry.LocationOrder.TRUST_WARD_BED_SITE,
                    Map.of("U", Word.Saying.FREE),
                    "UTF-8",
                    "UTC",
                    List.of("I"),
                    List.of("P"),
                    ProfileEntry.AfterDischarge.FREE,
                    AnswerCode.AE,
                    false,
                    30,
                    null,
                    null,
                    null,
                    null));

    private final String database;
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);
    private final Normaliser normaliser = new Normaliser(new PersonKey(settings(), true));
    private final MovingBeds moving;

    /** @param database the service's own, as a JDBC address */
    @SuppressWarnings("NullAway") // holds follow beds that are held, and none of the bench is
    public SameHandler(String database) {
        this.database = database;
        var source = theThreads();
        this.moving = new MovingBeds(new FeedLedger(source), new KeptMessages(source), null);
    }

    /** Done when it is durable. */
    public void take(byte[] raw) throws SQLException {
        var received = Instant.now();
        var header = RawHeader.of(raw);
        var text = MessageText.of(raw, header.text(RawHeader.CHARSET), READING.charset());
        var message = AdtMessage.parse(text);
        var said = normaliser.normalise(message, header.type(2), READING, received);
        var key = new KeptMessages.Key(
                READING.sender(),
                header.raw(RawHeader.CONTROL_ID),
                header.type(2),
                message.first("EVN").get(2),
                Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
        moving.apply(new Arrival(UUID.randomUUID(), key, raw, Fingerprint.of(raw), received), said, READING);
        connections.get().commit();
    }

    private Connection connect() {
        try {
            var connection = DriverManager.getConnection(database);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Gives each thread its one connection; whoever closes it has only done with it. */
    private DataSource theThreads() {
        return proxy(DataSource.class, (method, arguments) -> kept(connections.get()));
    }

    private static Connection kept(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    private static FeedSettings settings() {
        return proxy(FeedSettings.class, (method, arguments) -> Optional.of("bench"));
    }

    private interface Answering {
        @Nullable Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                SameHandler.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answering.answer(method, arguments)));
    }
}
