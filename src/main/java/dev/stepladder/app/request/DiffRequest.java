package dev.stepladder.app.request;

import java.nio.file.Path;

/** Two plan files to compare as plans. */
public record DiffRequest(Path earlier, Path later) {}
