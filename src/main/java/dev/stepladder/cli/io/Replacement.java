package dev.stepladder.cli.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The next state of one file, under a temporary name next to it, until it is moved to its place.
 *
 * <p>A temporary file is locked as long as its run lives. The system frees the lock of a killed run, so the next run that writes into the same folder
 * knows what is left over, and removes it.
 */
final class Replacement implements AutoCloseable {
    private static final String PREFIX = ".stepladder";
    private static final String SUFFIX = ".tmp";

    /** Writes bytes. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private Optional<Replacement> before = Optional.empty();
    private boolean moved;

    private Replacement(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** Writes the next state of a file; one that cannot be written whole is removed. */
    static Replacement of(Path target, Bytes content) throws IOException {
        removeLeftovers(folder(target));
        Path temporary = neighbour(target);
        FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
        Replacement replacement = new Replacement(target, temporary, channel);
        try {
            isFree(channel);
            content.to(Channels.newOutputStream(channel));
            return replacement;
        } catch (IOException | RuntimeException | Error e) {
            replacement.close();
            throw e;
        }
    }

    /** Keeps a copy of the present state of the file, for {@link #undo}. */
    void remember() throws IOException {
        if (Files.exists(target)) {
            before = Optional.of(of(target, out -> Files.copy(target, out)));
        }
    }

    /** Moves the next state to its place. */
    void move() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
    }

    /** Brings the state back that was remembered, if the next one is in place already. */
    void undo() {
        if (!moved) {
            return;
        }
        try {
            if (before.isPresent()) {
                before.get().move();
            } else {
                Files.deleteIfExists(target);
            }
        } catch (IOException gone) {
            // The folder changed since; nothing is left to try.
            moved = true;
        }
    }

    /** Removes what is under temporary names. */
    @Override
    public void close() {
        before.ifPresent(Replacement::close);
        try (channel) {
            Files.deleteIfExists(temporary);
        } catch (IOException stillThere) {
            temporary.toFile().deleteOnExit();
        }
    }

    /** Removes the temporary files of runs that were killed. */
    private static void removeLeftovers(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
                    removeIfFree(file);
                }
            }
        } catch (IOException unreadable) {
            // A folder that may be written to but not listed keeps its leftovers.
            return;
        }
    }

    private static void removeIfFree(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (isFree(channel)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException another) {
            // It belongs to another user, or its run has just moved it.
            return;
        }
    }

    /** Locks a file, if no run holds it; held until the channel is closed. */
    private static boolean isFree(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException held) {
            return false;
        }
    }

    /** A new file next to this one, with the same permissions; for a new one, those of any file that the user's commands write. */
    private static Path neighbour(Path target) throws IOException {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
        Path neighbour = Files.createTempFile(folder(target), PREFIX, SUFFIX, attributes);
        if (posix && Files.exists(target)) {
            Files.setPosixFilePermissions(neighbour, Files.getPosixFilePermissions(target));
        }
        return neighbour;
    }

    /** The folder of a file. */
    static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
