/** A family of made-up rotas of AMHP services: generated around a rota whose cost is known, solved by the product's own rules. */
@NullMarked
package uk.dutydesk.deploy.bench.amhp;

import org.jspecify.annotations.NullMarked;
