package uk.dutydesk.deploy.local;

import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** The commands of {@code deploy/local}. Exit status 2: what was asked for cannot be done, and a sentence says why. */
public final class DutyDesk {

    private static final int REFUSED = 2;

    private DutyDesk() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        try {
            var options = Options.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
            var commands = new Commands(options, Clock.systemUTC());
            switch (arguments[0]) {
                case "up" -> new Up(options, Clock.systemUTC()).run();
                case "status" -> Status.of(options).print(options.has("json"));
                case "down" -> commands.down();
                case "restart" -> commands.restart();
                case "reset" -> commands.reset();
                case "token" -> commands.token();
                case "admit" -> commands.admit();
                case "bench-feed" -> commands.benchFeed();
                case "sql" -> commands.sql();
                case "parked" -> commands.parked();
                case "replay-outbox" -> commands.replayOutbox();
                default -> throw new Options.Refused("There is no command " + arguments[0] + ".");
            }
        } catch (Options.Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        } catch (DateTimeParseException notATime) {
            System.err.println("--at takes a time such as 2026-11-21T02:10:00Z.");
            System.exit(REFUSED);
        }
    }
}
