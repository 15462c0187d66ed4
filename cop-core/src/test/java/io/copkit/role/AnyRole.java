package io.copkit.role;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Standard roles for properties. */
public final class AnyRole implements ArbitrarySupplier<Role> {

    @Override
    public Arbitrary<Role> get() {
        return Arbitraries.of(Role.standard());
    }

    /** Several of them. */
    public static final class Several implements ArbitrarySupplier<Set<Role>> {

        @Override
        public Arbitrary<Set<Role>> get() {
            return Arbitraries.of(Role.standard()).set();
        }
    }
}
