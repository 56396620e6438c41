package uk.dutydesk.deploy.bench.peer.camel;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import uk.dutydesk.resource.feed.SameHandler;

/**
 * Listens as Camel does, with its defaults but for the number of connections and the headers it would take from each message. The route
 * ends when the transaction is committed; only then does Camel acknowledge.
 */
public final class CamelMllp {

    private CamelMllp() {}

    /** PORT and JDBC-ADDRESS; it ends when it is told to. */
    public static void main(String[] arguments) throws Exception {
        var handler = new SameHandler(arguments[1]);
        var camel = new DefaultCamelContext();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("mllp://127.0.0.1:" + Integer.parseInt(arguments[0])
                                + "?maxConcurrentConsumers=64&backlog=64&hl7Headers=false")
                        .process(exchange -> handler.take(exchange.getIn().getBody(byte[].class)));
            }
        });
        camel.start();
        Runtime.getRuntime().addShutdownHook(new Thread(camel::stop));
        Thread.currentThread().join();
    }
}
