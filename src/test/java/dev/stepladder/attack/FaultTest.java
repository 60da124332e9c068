package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the machine while a result is written: no space, no permission, a killed run. The old file stays whole, and nothing stays beside it. */
class FaultTest {
    /** How often a run is killed; {@code -Dattack.kills=200} for a long trial. */
    private static final int KILLS = Integer.getInteger("attack.kills", 4);

    private static final String OLD = "# the old plan\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeOldFiles() {
        Attack.write(folder, "plan.yaml", OLD);
        Attack.write(folder, "plan.csv", OLD);
    }

    @Test
    void aFullDiskLeavesTheOldFiles() throws IOException, InterruptedException {
        // A limit on the size of files fails a write in its midst, as a full disk does, and needs no rights.
        Child child = new Child(
                List.of(Programs.onPath("sh").toString(), "-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"),
                List.of());
        assertNothingWritten(child.run(folder, plan()), "File too large");
    }

    @Test
    void aFullFileSystemLeavesTheOldFiles() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        Assumptions.assumeTrue(
                mount.waitFor() == 0, "only root may mount a file system; the limit on file sizes stands for it");
        try {
            Attack.write(disk, "plan.yaml", OLD);
            Attack.Result result = new Child(List.of(), List.of())
                    .run(folder, "plan", "--from", "1.19", "--to", "1.24", "-o", "disk/plan.yaml");
            assertThat(result.exitCode()).as(result.text()).isEqualTo(2);
            assertThat(result.text()).contains("disk/plan.yaml: error: cannot be written\n  No space left on device");
            assertThat(disk.resolve("plan.yaml")).hasContent(OLD.strip());
            assertThat(names(disk)).containsExactly("plan.yaml");
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aFolderWithoutPermissionIsRefusedBeforeTheWork() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertNothingWritten(withoutRights().run(folder, plan()), "no permission to write in");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** In a folder such as {@code /tmp}, another user's file can be read but not replaced; the first file was replaced by then. */
    @Test
    void aFileOfAnotherUserLeavesAllOldFiles() throws IOException, InterruptedException {
        Assumptions.assumeTrue(isRoot(), "only root may give files away");
        assertThat(new ProcessBuilder("sh", "-c", "chown 65534 . plan.csv && chmod 1777 .")
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        assertNothingWritten(withoutRights().run(folder, plan()), "Operation not permitted");
    }

    @Test
    void aKilledRunLeavesWholeFilesAndTheNextOneCleansUp() throws IOException, InterruptedException {
        Child child = new Child(List.of(), List.of());
        long begin = System.nanoTime();
        assertThat(child.run(folder, plan()).exitCode()).isZero();
        long whole = System.nanoTime() - begin;
        String made = Attack.read(folder.resolve("plan.yaml"));
        for (int kill = 1; kill <= KILLS; kill++) {
            Attack.write(folder, "plan.yaml", OLD);
            Process process = child.start(folder, plan());
            // The later half of a run is where files are written.
            TimeUnit.NANOSECONDS.sleep(whole / 2 + whole / 2 * kill / KILLS);
            process.destroyForcibly().waitFor();
            assertThat(Attack.read(folder.resolve("plan.yaml"))).isIn(OLD, made);
        }
        assertThat(child.run(folder, plan()).exitCode()).isZero();
        assertThat(names(folder)).containsExactlyInAnyOrder("plan.csv", "plan.yaml");
    }

    private static Object[] plan() {
        return new Object[] {"plan", "--from", "1.19", "--to", "1.24", "-o", "plan.yaml", "-o", "plan.csv"};
    }

    private void assertNothingWritten(Attack.Result result, String reason) throws IOException {
        assertThat(result.exitCode()).as(result.text()).isEqualTo(2);
        assertThat(result.text())
                .contains("error: cannot be written")
                .contains(reason)
                .doesNotContain("at dev.");
        assertThat(folder.resolve("plan.yaml")).hasContent(OLD.strip());
        assertThat(folder.resolve("plan.csv")).hasContent(OLD.strip());
        assertThat(names(folder)).containsExactlyInAnyOrder("plan.csv", "plan.yaml");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }

    /** A run as any user but root; root itself runs without the rights to pass over permissions. */
    private static Child withoutRights() {
        List<String> drop = isRoot()
                ? List.of(
                        Programs.onPath("setpriv").toString(),
                        "--bounding-set",
                        "-dac_override,-dac_read_search,-fowner,-chown")
                : List.of();
        return new Child(drop, List.of());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
