#!/bin/sh
# Fetches the release of the action's own tag, checks its digest, and runs one command line.
# RELEASES repository of the release; TAG its tag; ARGS the command line; SUMMARY true adds the result to the job's summary.
set -u
home="$RUNNER_TEMP/stepladder-$TAG"
if [ ! -x "$home/stepladder" ]; then
    mkdir -p "$home" || exit 70
    gh release download "$TAG" --repo "$RELEASES" --dir "$home" --clobber \
        --pattern 'stepladder-*.tar.gz' --pattern SHA256SUMS || exit 70
    (cd "$home" && grep ' stepladder-.*\.tar\.gz$' SHA256SUMS | sha256sum -c - > /dev/null) || {
        echo "stepladder: error: the archive of release $TAG is not the one of its SHA256SUMS" >&2
        rm -rf "$home"
        exit 70
    }
    tar -xzf "$home"/stepladder-*.tar.gz --strip-components=1 -C "$home" || exit 70
fi
# Split at spaces; no pattern of file names is spread out, and nothing is run by a shell.
set -f
# shellcheck disable=SC2086
"$home/stepladder" $ARGS > "$RUNNER_TEMP/stepladder.out"
code=$?
cat "$RUNNER_TEMP/stepladder.out"
if [ "$SUMMARY" = true ]; then
    cat "$RUNNER_TEMP/stepladder.out" >> "$GITHUB_STEP_SUMMARY"
fi
echo "exit-code=$code" >> "$GITHUB_OUTPUT"
exit $code
