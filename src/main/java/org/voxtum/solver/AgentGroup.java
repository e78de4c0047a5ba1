package org.voxtum.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Shape;
import org.voxtum.model.AgentCoefficients;

/**
 * Agents that exchange meet at common times; one that exchanges with none is a group of its own.
 * Who gives comes before who takes.
 */
final class AgentGroup implements AutoCloseable {
    private final List<AgentRun> runs = new ArrayList<>();
    private final List<Convoy> convoys = new ArrayList<>();
    private final Handovers handovers;
    private final SolverFloor floor;
    private final boolean reacts;

    /** Users' reactions while the group has its turn; null where there are none or it has not. */
    private GroupReactions reactions;

    /** Prepares every agent; their turn stays open. */
    AgentGroup(SolverFloor floor, List<AgentCoefficients> agents) {
        this.floor = floor;
        reacts = GroupReactions.any(floor.problem().reactions(), agents);
        Shape shape = Shape.of(floor.problem().fluid().grid());
        handovers = new Handovers(floor.backend(), shape, agents);
        Map<String, AgentState> states = new LinkedHashMap<>();
        for (AgentCoefficients agent : agents) {
            states.put(agent.name(), AgentRun.state(floor, agent));
        }
        Companions companions = new Companions(states);
        for (AgentCoefficients agent : agents) {
            AgentState own = states.get(agent.name());
            runs.add(new AgentRun(floor, own, handovers, companions));
        }
        for (AgentRun run : runs) {
            AgentCoefficients agent = run.state().agent();
            if (agent.kinetics().carrier().isEmpty() && companions.leads(agent.name())) {
                convoys.add(new Convoy(convoyOf(run, companions.rivalOf(agent.name()))));
            }
        }
    }

    /** An agent with its cargo or its rival. */
    private List<AgentRun> convoyOf(AgentRun leader, Optional<String> rival) {
        List<AgentRun> convoy = new ArrayList<>(List.of(leader));
        Optional<String> name = Optional.of(leader.state().agent().name());
        for (AgentRun run : runs) {
            AgentCoefficients agent = run.state().agent();
            if (agent.kinetics().carrier().equals(name)
                    || rival.equals(Optional.of(agent.name()))) {
                convoy.add(run);
            }
        }
        return convoy;
    }

    List<AgentRun> runs() {
        return List.copyOf(runs);
    }

    double time() {
        return runs.get(0).state().time;
    }

    /**
     * Carries every agent of the group to a time, or on the way there to where all meet next: the
     * end of the longest step that one of them would take, the others in steps of their own.
     */
    void step(StepPlan plan, double sync, SimulationListener listener) {
        double next = sync;
        for (AgentRun run : runs) {
            next = run.nextEvent(next);
        }
        boolean meets = convoys.size() > 1 || reacts;
        double meeting = meets ? meeting(plan, next) : next;
        double start = time();
        double seconds = meeting - start;
        react(seconds / 2, start);
        for (Convoy convoy : convoys) {
            convoy.begin(seconds);
            do {
                convoy.step(plan, meeting, listener);
            } while (meets && convoy.time() < meeting);
            convoy.end();
        }
        react(seconds / 2, start + seconds / 2);
    }

    private void react(double dt, double time) {
        if (reacts) {
            reactions = reactions == null ? new GroupReactions(floor, runs) : reactions;
            reactions.advance(dt, time);
        }
    }

    private double meeting(StepPlan plan, double next) {
        double longest = 0;
        for (Convoy convoy : convoys) {
            longest = Math.max(longest, convoy.seconds(plan, next));
        }
        double end = time() + longest;
        return next - end < longest / 2 ? next : end;
    }

    /** Books what the steps of every agent moved. */
    void book() {
        runs.forEach(AgentRun::book);
    }

    /** Gives the coefficients' fields back; every step must be booked. */
    @Override
    public void close() {
        if (reactions != null) {
            reactions.close();
            reactions = null;
        }
        runs.forEach(AgentRun::close);
        handovers.close();
    }
}
