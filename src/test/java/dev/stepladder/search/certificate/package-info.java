@NullMarked
package dev.stepladder.search.certificate;

import org.jspecify.annotations.NullMarked;
