/** Times people cannot, would rather not, or would gladly work. */
@NullMarked
package uk.dutydesk.rota.wish;

import org.jspecify.annotations.NullMarked;
