package org.voxtum.solver;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.voxtum.fault.Fault;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Writes a state as big-endian bytes; refuses what is not finite. */
final class StateWriter {
    /** Values that are turned into bytes at a time. */
    static final int PIECE = 1 << 13;

    private final DataOutputStream out;
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE * Double.BYTES);

    StateWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(SimulationState state) throws IOException {
        out.writeInt(state.nextStop());
        field("pressure", state.pressure());
        report(state.solve());
        out.writeInt(state.agents().size());
        for (AgentSnapshot agent : state.agents()) {
            agent(agent);
        }
    }

    private void report(SolveReport report) throws IOException {
        out.writeBoolean(report != null);
        if (report != null) {
            out.writeInt(report.iterations());
            out.writeDouble(report.passes());
            out.writeInt(report.history().size());
            for (double residual : report.history()) {
                out.writeDouble(residual);
            }
        }
    }

    private void agent(AgentSnapshot agent) throws IOException {
        out.writeUTF(agent.agent());
        number(agent.agent() + " time", agent.time());
        out.writeInt(agent.stepsSinceEvent());
        out.writeLong(agent.steps());
        out.writeLong(agent.stages());
        out.writeLong(agent.repeats());
        number(agent.agent() + " initial content", agent.initialContent());
        number(agent.agent() + " continuity", agent.continuityMagnitude());
        out.writeInt(agent.budget().size());
        for (Map.Entry<String, CompensatedSum.Parts> term : agent.budget().entrySet()) {
            out.writeUTF(term.getKey());
            number(agent.agent() + ' ' + term.getKey(), term.getValue().sum());
            number(agent.agent() + ' ' + term.getKey(), term.getValue().lost());
        }
        out.writeInt(agent.turnDrivers().size());
        for (CompensatedSum.Parts driver : agent.turnDrivers()) {
            number(agent.agent() + " driver", driver.sum());
            number(agent.agent() + " driver", driver.lost());
        }
        out.writeInt(agent.fields().size());
        for (Map.Entry<String, Field> field : agent.fields().entrySet()) {
            out.writeUTF(field.getKey());
            field(agent.agent() + ' ' + field.getKey(), field.getValue());
        }
    }

    private void number(String what, double value) throws IOException {
        requireFinite(what, new double[] {value}, 0, 1);
        out.writeDouble(value);
    }

    private static void requireFinite(String what, double[] values, int offset, int count) {
        double zero = 0;
        for (int i = offset; i < offset + count; i++) {
            zero += values[i] * 0; // NaN from the first value that is not finite
        }
        if (zero != 0) {
            throw new Fault(
                    Fault.Kind.NUMERICAL,
                    what + " is not finite, so no checkpoint is written",
                    "",
                    "report the case; an earlier checkpoint stays as it is");
        }
    }

    private void field(String what, Field field) throws IOException {
        Shape shape = field.shape();
        out.writeInt(shape.nx());
        out.writeInt(shape.ny());
        out.writeInt(shape.nz());
        for (int z = 0; z < shape.nz(); z++) {
            plane(what, field.chunk(z), field.rowOffset(0, z), shape.planeSize());
        }
    }

    private void plane(String what, double[] values, int offset, int size) throws IOException {
        for (int start = 0; start < size; start += PIECE) {
            int count = Math.min(PIECE, size - start);
            requireFinite(what, values, offset + start, count);
            bytes.asDoubleBuffer().put(values, offset + start, count);
            out.write(bytes.array(), 0, count * Double.BYTES);
        }
    }
}
