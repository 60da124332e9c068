@NullMarked
package dev.stepladder.upstream.document;

import org.jspecify.annotations.NullMarked;
