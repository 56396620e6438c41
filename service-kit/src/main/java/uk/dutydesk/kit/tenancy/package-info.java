/** Whose rows a transaction may see; PostgreSQL enforces it. */
@NullMarked
package uk.dutydesk.kit.tenancy;

import org.jspecify.annotations.NullMarked;
