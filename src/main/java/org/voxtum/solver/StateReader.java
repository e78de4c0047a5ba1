package org.voxtum.solver;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Reads what {@link StateWriter} writes. */
final class StateReader {
    private final DataInputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(StateWriter.PIECE * Double.BYTES);

    StateReader(DataInputStream in) {
        this.in = in;
    }

    SimulationState read() throws IOException {
        int nextStop = in.readInt();
        Field pressure = field();
        SolveReport solve = report();
        List<AgentSnapshot> agents = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            agents.add(agent());
        }
        return new SimulationState(nextStop, pressure, solve, agents);
    }

    private SolveReport report() throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        int iterations = in.readInt();
        double passes = in.readDouble();
        List<Double> history = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            history.add(in.readDouble());
        }
        return new SolveReport(iterations, history, passes);
    }

    private AgentSnapshot agent() throws IOException {
        return new AgentSnapshot(
                in.readUTF(),
                in.readDouble(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                budget(),
                turnDrivers(),
                fields());
    }

    private Map<String, CompensatedSum.Parts> budget() throws IOException {
        Map<String, CompensatedSum.Parts> budget = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String term = in.readUTF();
            budget.put(term, new CompensatedSum.Parts(in.readDouble(), in.readDouble()));
        }
        return budget;
    }

    private List<CompensatedSum.Parts> turnDrivers() throws IOException {
        List<CompensatedSum.Parts> drivers = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            drivers.add(new CompensatedSum.Parts(in.readDouble(), in.readDouble()));
        }
        return drivers;
    }

    private Map<String, Field> fields() throws IOException {
        Map<String, Field> fields = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            fields.put(in.readUTF(), field());
        }
        return fields;
    }

    private Field field() throws IOException {
        Shape shape = Shape.of(in.readInt(), in.readInt(), in.readInt());
        Field field = new Field(shape);
        for (int z = 0; z < shape.nz(); z++) {
            plane(field.chunk(z), field.rowOffset(0, z), shape.planeSize());
        }
        return field;
    }

    private void plane(double[] values, int offset, int size) throws IOException {
        for (int start = 0; start < size; start += StateWriter.PIECE) {
            int count = Math.min(StateWriter.PIECE, size - start);
            in.readFully(bytes.array(), 0, count * Double.BYTES);
            bytes.asDoubleBuffer().get(values, offset + start, count);
        }
    }
}
