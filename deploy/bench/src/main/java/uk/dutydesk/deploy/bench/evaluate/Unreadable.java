package uk.dutydesk.deploy.bench.evaluate;

/** An instance or a solution that cannot be evaluated, and why. */
final class Unreadable extends RuntimeException {

    Unreadable(String message) {
        super(message);
    }
}
