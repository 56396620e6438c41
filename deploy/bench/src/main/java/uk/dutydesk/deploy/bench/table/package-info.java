/** Many runs side by side: each in a process of its own, kept as a line of JSON, shown as a table. */
@NullMarked
package uk.dutydesk.deploy.bench.table;

import org.jspecify.annotations.NullMarked;
