/** Lone working: who is out, with whom they keep in touch, and what happens when no word comes. */
@NullMarked
package uk.dutydesk.rota.visit;

import org.jspecify.annotations.NullMarked;
