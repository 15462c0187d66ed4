package io.copkit.internal;

import io.copkit.Coded;
import io.copkit.NotUnderstoodException;
import java.util.Optional;

/** From a stored code back to the constant that it stands for. */
public final class Codes {

    private Codes() {}

    /** The constant with this code, if there is one. */
    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * The constant with this code.
     *
     * @throws NotUnderstoodException if there is none
     */
    public static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        return find(type, code).orElseThrow(() -> new NotUnderstoodException(code));
    }

    /**
     * Demands the only code that this version knows.
     *
     * @throws NotUnderstoodException if it is another
     */
    public static void demand(String known, String code) {
        if (!known.equals(code)) {
            throw new NotUnderstoodException(code);
        }
    }
}
