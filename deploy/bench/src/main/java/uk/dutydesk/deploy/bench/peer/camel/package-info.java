/** An Apache Camel MLLP route before the product's own handler and database. */
@NullMarked
package uk.dutydesk.deploy.bench.peer.camel;

import org.jspecify.annotations.NullMarked;
