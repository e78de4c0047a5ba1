package org.voxtum.solver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;

/**
 * Everything that the next step of a simulation depends on, between two steps: a simulation of the
 * same problem that goes on from it gives the same bits as one that was never stopped. What follows
 * bit for bit from the problem and the pressure (coefficients, fluxes, distances) is not in it.
 *
 * @param nextStop index of the next of the problem's reports
 * @param pressure p [Pa]
 * @param solve how the pressure's solve went; null where none was needed
 * @param agents every agent, in the order of the problem
 */
public record SimulationState(
        int nextStop, Field pressure, SolveReport solve, List<AgentSnapshot> agents) {
    /** Copies the list, not the fields. */
    public SimulationState {
        agents = List.copyOf(agents);
    }

    /** The same with fields of its own, which no later step changes. */
    public SimulationState copy() {
        List<AgentSnapshot> copies = agents.stream().map(AgentSnapshot::copy).toList();
        return new SimulationState(nextStop, pressure.copy(), solve, copies);
    }

    /** Model time that every agent has reached [s]; 0 without agents. */
    public double time() {
        return agents.stream().mapToDouble(AgentSnapshot::time).min().orElse(0);
    }

    static Fault ofAnotherProblem(String difference) {
        return new Fault(
                Fault.Kind.INPUT,
                "the state is one of another problem: " + difference,
                "",
                "go on with the version that wrote it, or run the case anew");
    }

    /** Writes the value; {@link #readFrom} reads it back bit for bit. */
    public void writeTo(DataOutputStream out) throws IOException {
        new StateWriter(out).write(this);
    }

    /** Reads what {@link #writeTo} wrote; the bytes must be known to be sound. */
    public static SimulationState readFrom(DataInputStream in) throws IOException {
        return new StateReader(in).read();
    }

    /** Equal where every number has the same bits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SimulationState that
                && nextStop == that.nextStop
                && pressure.sameBits(that.pressure)
                && Objects.equals(solve, that.solve)
                && agents.equals(that.agents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nextStop, solve, agents);
    }
}
