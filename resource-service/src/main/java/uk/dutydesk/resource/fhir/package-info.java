/** Beds as FHIR R4: what hospitals put here of them, and what we know of them in return. HAPI FHIR parses and writes, nothing more. */
@NullMarked
package uk.dutydesk.resource.fhir;

import org.jspecify.annotations.NullMarked;
