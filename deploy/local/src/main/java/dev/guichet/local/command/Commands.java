package dev.guichet.local.command;

import dev.guichet.local.UserError;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What `./guichet` understands. Each command is a class of this package whose options are its fields;
/// `docs/reference/commands.md` says more than its help does.
@Command(
        name = "./guichet",
        synopsisSubcommandLabel = "COMMAND",
        description = "Guichet on one machine: the services, PostgreSQL, Kafka, Keycloak and a mail server.",
        usageHelpAutoWidth = true,
        commandListHeading = "%n",
        footer = {
            "  test [--thorough]  Every test of the project.",
            "  bench [NAME...]    The benchmarks beside their references; --json for programs.",
            "",
            "GUICHET_PORT_BASE (8080; `free` chooses), GUICHET_STATE (.guichet), GUICHET_CACHE (~/.cache/guichet)"
        })
public final class Commands implements Callable<Integer> {
    private final Run run;

    private Commands(Run run) {
        this.run = run;
    }

    /// The exit code. What a person can do something about is one sentence of progress and 1.
    public static int execute(Run run, List<String> arguments) {
        return of(run).execute(arguments.toArray(String[]::new));
    }

    static CommandLine of(Run run) {
        var commands = new CommandLine(new Commands(run))
                .addSubcommand(new Up(run))
                .addSubcommand(new Down(run))
                .addSubcommand(new Status(run))
                .addSubcommand(new Logs(run))
                .addSubcommand(new Reset(run))
                .addSubcommand(new Env(run))
                .addSubcommand(new Token(run))
                .addSubcommand(new Mails(run));
        commands.getSubcommands().values().forEach(Commands::answersHelp);
        answersHelp(commands);
        return commands.addSubcommand(new HelpCommand())
                .setOut(run.console().results())
                .setParameterExceptionHandler((misread, arguments) -> error(run, sentence(misread)))
                .setExecutionExceptionHandler((failure, command, parsed) -> switch (failure) {
                    case UserError known -> error(run, known.sentence());
                    case UncheckedIOException files ->
                        error(run, UserError.of(files).sentence());
                    default -> throw failure;
                });
    }

    private static void answersHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Say what it takes.")
                        .build());
    }

    /// Nothing was asked for.
    @Override
    public Integer call() {
        of(run).usage(run.console().results());
        return 0;
    }

    private static int error(Run run, String sentence) {
        run.console().progress(sentence);
        return 1;
    }

    private static String sentence(ParameterException misread) {
        CommandLine command = misread.getCommandLine();
        List<String> meant =
                misread instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return misread.getMessage()
                + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?")
                + System.lineSeparator()
                + command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                + (command.getParent() == null ? "; `./guichet help` lists them." : "");
    }
}
