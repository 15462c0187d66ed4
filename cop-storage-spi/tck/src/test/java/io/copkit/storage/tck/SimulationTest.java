package io.copkit.storage.tck;

/** A sound storage with every capability passes every rule, and none is skipped. */
class SimulationTest extends EveryContract {

    @Override
    StorageFixture newFixture() {
        return new Simulation(Fault.NONE, 0);
    }
}
