package uk.dutydesk.deploy.local;

import java.util.List;

/**
 * What a launcher has started.
 *
 * @param ready whether everything has come up once
 */
record Running(long launcher, int portBase, int replicas, boolean ready, List<Program> programs) {

    /** @param port where it listens; PostgreSQL's pid is its postmaster's */
    record Program(String name, long pid, int port) {}

    Ports ports() {
        return new Ports(portBase);
    }
}
