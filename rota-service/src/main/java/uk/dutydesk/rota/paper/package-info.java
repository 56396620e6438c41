/** A rota on paper: A4 landscape, as a tagged PDF that a screen reader can follow. */
@NullMarked
package uk.dutydesk.rota.paper;

import org.jspecify.annotations.NullMarked;
