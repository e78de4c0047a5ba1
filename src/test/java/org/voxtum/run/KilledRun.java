package org.voxtum.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.voxtum.format.Disk;
import org.voxtum.grid.FieldLedger;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.SimulationListener;

/** A process of its own that runs the small sphere and is killed with SIGKILL on the way. */
final class KilledRun {
    private KilledRun() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments run folder; {@code step} or what the path of a written file contains; the
     *     number of the step or of the write at which the signal is sent
     */
    public static void main(String... arguments) {
        Path folder = Path.of(arguments[0]);
        int number = Integer.parseInt(arguments[2]);
        if (arguments[1].equals("step")) {
            SmallRun run = killedAtStep(number);
            run.on(SmallRun.on(Disk.ofSystem(), FieldLedger::new)).run(folder);
        } else {
            Disk disk = new KillingDisk(arguments[1], number);
            SmallRun.sphere().on(SmallRun.on(disk, FieldLedger::new)).run(folder);
        }
    }

    /** The signal arrives while the run goes on, at this step or some steps later. */
    private static SmallRun killedAtStep(int number) {
        return new SmallRun(Path.of("cases/isolated-sphere.yaml"), SmallRun.SPHERE) {
            @Override
            public void stepped(AgentState agent, SimulationListener.StepRecord step) {
                super.stepped(agent, step);
                if (steps == number) {
                    killThisProcess(false);
                }
                if (steps > number) {
                    LockSupport.parkNanos(
                            50_000_000); // the rest must not be over before the signal
                }
            }
        };
    }

    static void killThisProcess(boolean wait) {
        try {
            String pid = Long.toString(ProcessHandle.current().pid());
            Process kill = new ProcessBuilder("kill", "-9", pid).start();
            if (wait) {
                kill.waitFor();
                LockSupport.park();
            }
        } catch (IOException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
