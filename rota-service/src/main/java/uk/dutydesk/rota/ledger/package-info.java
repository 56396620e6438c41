/** What everybody has carried over some months, against a fair share of it, and why the share is what it is. */
@NullMarked
package uk.dutydesk.rota.ledger;

import org.jspecify.annotations.NullMarked;
