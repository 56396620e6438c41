/** Those who take people to hospital: ambulance services and secure transport. */
@NullMarked
package uk.dutydesk.resource.provider;

import org.jspecify.annotations.NullMarked;
