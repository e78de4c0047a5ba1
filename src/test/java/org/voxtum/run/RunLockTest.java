package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;

/** A folder in use is refused; what a process that is gone left is taken over. */
@SuppressWarnings("try") // locks are held, not used
class RunLockTest {
    @TempDir private Path folder;

    private void write(LockOwner owner) throws IOException {
        Files.writeString(folder.resolve(RunLock.FILE), owner.text());
    }

    private void isTaken() {
        assertThatThrownBy(() -> RunLock.take(folder))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.USAGE))
                .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
                .hasMessageContaining("lock");
    }

    private void isFree() {
        try (RunLock lock = RunLock.take(folder)) {
            assertThat(folder.resolve(RunLock.FILE)).hasContent(LockOwner.thisProcess().text());
            isTaken();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isFreeAtFirstAndAfterUse() {
        isFree();
        isFree();
    }

    @Test
    void aProcessThatIsAliveKeepsIt() throws IOException {
        write(LockOwner.thisProcess());
        isTaken();
    }

    @Test
    void aProcessThatIsGoneDoesNot() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        write(new LockOwner(gone.pid(), "1", LockOwner.thisProcess().host()));
        isFree();
    }

    @Test
    void aProcessThatGotTheNumberLaterDoesNot() throws IOException {
        LockOwner own = LockOwner.thisProcess();
        write(new LockOwner(own.pid(), own.start() + "1", own.host()));
        isFree();
    }

    @Test
    void anotherMachinesLockThatTheSystemDoesNotHoldDoesNot() throws IOException {
        LockOwner own = LockOwner.thisProcess();
        write(new LockOwner(own.pid(), own.start(), "elsewhere"));
        isFree();
        Files.writeString(folder.resolve(RunLock.FILE), "");
        isFree();
        Files.writeString(folder.resolve(RunLock.FILE), "no lock at all");
        isFree();
    }

    @Test
    void readsBackItsOwner() {
        LockOwner own = LockOwner.thisProcess();
        assertThat(LockOwner.parse(own.text())).contains(own);
        assertThat(own.isAlive()).isTrue();
        assertThat(LockOwner.parse("12 13")).isEmpty();
        assertThat(LockOwner.parse("a b c")).isEmpty();
    }

    @Test
    void forceDoesNotMoveAFolderInUse() {
        try (RunLock lock = RunLock.take(folder)) {
            assertThatThrownBy(() -> RunFolder.claimExactly(folder, true))
                    .hasMessageContaining("in use");
        }
        assertThat(folder).exists();
    }
}
