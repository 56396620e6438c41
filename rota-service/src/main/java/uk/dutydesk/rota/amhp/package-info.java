/** Approved mental health professionals: who they are, for whom they may act and until when, and how they work. */
@NullMarked
package uk.dutydesk.rota.amhp;

import org.jspecify.annotations.NullMarked;
