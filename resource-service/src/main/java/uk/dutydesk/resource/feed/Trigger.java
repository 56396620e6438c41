package uk.dutydesk.resource.feed;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an ADT event means for a bed. Triggers that are not here are stored and have no effect. */
enum Trigger {
    A01(Movement.Kind.ADMIT),
    A02(Movement.Kind.TRANSFER),
    A03(Movement.Kind.DISCHARGE),
    A06(Movement.Kind.ADMIT),
    A07(Movement.Kind.DISCHARGE),
    A08(Movement.Kind.UPDATE),
    A11(Movement.Kind.CANCEL_ADMIT),
    A12(Movement.Kind.CANCEL_TRANSFER),
    A13(Movement.Kind.CANCEL_DISCHARGE),
    A14(Movement.Kind.EXPECT),
    A15(Movement.Kind.EXPECT),
    A16(Movement.Kind.EXPECT_LEAVING),
    A17(Movement.Kind.SWAP),
    A21(Movement.Kind.LEAVE),
    A22(Movement.Kind.RETURN),
    A25(Movement.Kind.CANCEL_LEAVING),
    A26(Movement.Kind.CANCEL_EXPECT),
    A27(Movement.Kind.CANCEL_EXPECT),
    A52(Movement.Kind.RETURN),
    A53(Movement.Kind.LEAVE);

    private static final Map<String, Trigger> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Trigger::name, Function.identity()));

    private final Movement.Kind kind;

    Trigger(Movement.Kind kind) {
        this.kind = kind;
    }

    Movement.Kind kind() {
        return kind;
    }

    static Optional<Trigger> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
