package dev.stepladder.manifest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that only their owners can read, told apart by how they begin. */
final class Encrypted {
    /** How a file begins, and what wrote it. */
    private record Header(String begins, String tool) {}

    private static final List<Header> HEADERS = List.of(
            new Header("\0GITCRYPT\0", "git-crypt"),
            new Header("$ANSIBLE_VAULT;", "Ansible Vault"),
            new Header("age-encryption.org/", "age"),
            new Header("-----BEGIN AGE ENCRYPTED FILE-----", "age"),
            new Header("-----BEGIN PGP MESSAGE-----", "PGP"),
            new Header("# STRONGBOX ENCRYPTED RESOURCE", "strongbox"),
            new Header("U2FsdGVkX1", "OpenSSL (transcrypt)"),
            new Header("Salted__", "OpenSSL"));

    /** What YAML allows before the first line that says something: a byte order mark, comments, and the beginning of a document. */
    private static final Pattern LEAD = Pattern.compile("^(\\xEF\\xBB\\xBF)?(---[^\\n]*\\n|#[^\\n]*\\n|\\s*\\n)*+");

    private Encrypted() {}

    /** What encrypted a file that begins like this; nothing if it isn't encrypted as a whole. */
    static Optional<String> by(byte[] start, int length) {
        String text = new String(start, 0, length, StandardCharsets.ISO_8859_1);
        String bare = LEAD.matcher(text).replaceFirst("");
        return HEADERS.stream()
                .filter(header -> text.startsWith(header.begins()) || bare.startsWith(header.begins()))
                .map(Header::tool)
                .findFirst();
    }
}
