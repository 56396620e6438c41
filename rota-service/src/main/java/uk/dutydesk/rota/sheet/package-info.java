/** Tables in files: read row by row with every mistake named, compared with what is recorded, and written in the same columns. */
@NullMarked
package uk.dutydesk.rota.sheet;

import org.jspecify.annotations.NullMarked;
