/** Looking for a bed for a person, holding one, and the ward's answer. */
@NullMarked
package uk.dutydesk.resource.bedrequest;

import org.jspecify.annotations.NullMarked;
