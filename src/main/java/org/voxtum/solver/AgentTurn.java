package org.voxtum.solver;

/** An agent that has its turn: its coefficients stand where the backend computes. */
record AgentTurn(AgentState of, AgentSystem system, TransportStepper stepper)
        implements AutoCloseable {
    @Override
    public void close() {
        stepper.close();
        system.close();
    }
}
