/** What a trainee, or somebody newly approved, has seen: the duties worked beside a colleague. */
@NullMarked
package uk.dutydesk.rota.exposure;

import org.jspecify.annotations.NullMarked;
