package dev.guichet.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// A process that cannot be taken for another one which later got the same number.
///
/// @param pid its number
/// @param start clock ticks from the machine's boot to its start
/// @param boot which boot of the machine that was
public record ProcessIdentity(long pid, long start, String boot) {
    private static final Path PROC = Path.of("/proc");
    private static final Pattern SPACES = Pattern.compile(" +");
    /// Places in `/proc/PID/stat` after the command's name, which may itself contain spaces.
    private static final int STATE = 0;

    private static final int START = 19;

    /// The running process of that number; a zombie counts as gone.
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            String[] fields = SPACES.split(stat.substring(stat.lastIndexOf(')') + 2));
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START]), thisBoot()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static Optional<ProcessIdentity> parse(String text) {
        String[] fields = SPACES.split(text.strip());
        if (fields.length != 3 || !fields[0].matches("\\d+") || !fields[1].matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessIdentity(Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2]));
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    String text() {
        return pid + " " + start + " " + boot + "\n";
    }

    private static String thisBoot() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    }
}
