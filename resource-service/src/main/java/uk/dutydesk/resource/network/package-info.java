/** Community teams and their usual local network: the wards that usually admit the people they look after. */
@NullMarked
package uk.dutydesk.resource.network;

import org.jspecify.annotations.NullMarked;
