/** The command line as its users meet it. */
@NullMarked
package dev.stepladder.cli;

import org.jspecify.annotations.NullMarked;
