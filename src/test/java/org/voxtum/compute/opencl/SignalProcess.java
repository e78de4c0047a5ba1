package org.voxtum.compute.opencl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.voxtum.compute.Precision;
import org.voxtum.grid.FieldLedger;

/** A process in which many threads reach safepoints after the driver's compiler has run. */
final class SignalProcess {
    private static final int THREADS = 4;
    private static final int SAFEPOINTS = 20;

    /** So many that Java's compilers have learnt what the fault is. */
    private static final int FAULTS_BEFORE = 20_000;

    private SignalProcess() {}

    /** Writes "done" to a file; arguments: the file and how many programs are built. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        for (int i = 0; i < FAULTS_BEFORE; i++) {
            CompilerSignals.restore();
        }
        OpenClDevices devices = OpenClDevices.here();
        safepoints();
        try (OpenClBackend backend =
                OpenClBackend.on(devices.choose(""), Precision.SINGLE, new FieldLedger())) {
            OpenClSession session = backend.session();
            DeviceBuffer buffer = session.allocate("planted", Float.BYTES);
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                String name = "k" + i;
                session.add("__kernel void " + name + "(__global float *p) { p[0] = 1; }", name);
                safepoints();
                session.kernel(name).buffer(buffer).over(1);
                session.finish();
                safepoints();
            }
        }
        Files.write(Path.of(arguments[0]), List.of("done"));
    }

    /** Stops threads that compute, several times. */
    private static void safepoints() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        Semaphore started = new Semaphore(0);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(new Thread(() -> compute(started, stop)));
        }
        threads.forEach(Thread::start);
        started.acquire(THREADS);
        for (int i = 0; i < SAFEPOINTS; i++) {
            Thread.getAllStackTraces();
        }
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static double compute(Semaphore started, AtomicBoolean stop) {
        double sum = 0;
        started.release();
        while (!stop.get()) {
            for (int i = 0; i < 1000; i++) {
                sum += Math.sqrt(i + sum);
            }
        }
        return sum;
    }
}
