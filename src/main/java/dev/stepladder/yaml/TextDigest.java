package dev.stepladder.yaml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 over the texts of files, each behind its length where there are several; names don't count, so that a file may move. */
public final class TextDigest {
    private TextDigest() {}

    /** The digest, in hexadecimal digits. */
    public static String of(Collection<InputFile> files) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
        files.stream().map(InputFile::text).sorted().forEach(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (files.size() > 1) {
                sha256.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            }
            sha256.update(bytes);
        });
        return HexFormat.of().formatHex(sha256.digest());
    }
}
