/** Lines that go round some people in a fixed order, a week each. */
@NullMarked
package uk.dutydesk.rota.rotation;

import org.jspecify.annotations.NullMarked;
