/** The screens themselves, and the headers that keep them safe. */
@NullMarked
package uk.dutydesk.gateway.page;

import org.jspecify.annotations.NullMarked;
