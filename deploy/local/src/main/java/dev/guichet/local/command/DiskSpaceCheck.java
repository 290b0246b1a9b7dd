package dev.guichet.local.command;

import dev.guichet.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a start needs on the disks that it writes to, looked at before anything is written there.
final class DiskSpaceCheck {
    private static final long NEEDED = 512L * 1024 * 1024;

    private DiskSpaceCheck() {}

    static void in(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            long usable = Files.getFileStore(existing).getUsableSpace();
            if (usable < NEEDED) {
                throw new UserError(full(folder, usable));
            }
        } catch (IOException e) {
            throw new UserError("The disk of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    static String full(Path folder, long usable) {
        return "The disk of " + folder + " is nearly full: " + usable / 1024 / 1024 + " MiB are left and "
                + NEEDED / 1024 / 1024 + " MiB are needed. Make room, or set GUICHET_STATE and GUICHET_CACHE to "
                + "another disk.";
    }
}
