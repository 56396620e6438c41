/** The protected development day each AMHP has every two months, and whether they had it. */
@NullMarked
package uk.dutydesk.rota.development;

import org.jspecify.annotations.NullMarked;
