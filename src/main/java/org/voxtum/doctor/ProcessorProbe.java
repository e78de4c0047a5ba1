package org.voxtum.doctor;

/** Processors that a run shares its planes among. */
final class ProcessorProbe implements Probe {
    @Override
    public Diagnosis examine(Machine machine) {
        String limit = machine.variable("VOXTUM_THREADS");
        String found =
                machine.processors() + (limit.isEmpty() ? "" : " (VOXTUM_THREADS=" + limit + ")");
        return machine.processors() > 1 || limit.equals("1")
                ? Diagnosis.ok("processors", found)
                : Diagnosis.note("processors", found, "runs take the time of one processor", "");
    }
}
