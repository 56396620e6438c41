package uk.dutydesk.rota.planning.grid;

import java.util.AbstractList;

/** Shapes that are each made when somebody first asks: of what kind they are is known before any is. */
public abstract class ShapesLater<S extends Shape> extends AbstractList<S> {

    private final Class<S> kind;

    protected ShapesLater(Class<S> kind) {
        this.kind = kind;
    }

    final boolean isOf(Class<? extends Shape> asked) {
        return kind.equals(asked);
    }
}
