/** Local social services authorities, by the code and name people here know them by. */
@NullMarked
package uk.dutydesk.rota.authority;

import org.jspecify.annotations.NullMarked;
