/** The solver's bench: reads published instances, runs the product's engine and its peers side by side, writes the table. */
@NullMarked
package uk.dutydesk.deploy.bench;

import org.jspecify.annotations.NullMarked;
