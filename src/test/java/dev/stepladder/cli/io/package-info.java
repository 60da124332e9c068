@NullMarked
package dev.stepladder.cli.io;

import org.jspecify.annotations.NullMarked;
