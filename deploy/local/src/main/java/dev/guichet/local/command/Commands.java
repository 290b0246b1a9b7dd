package dev.guichet.local.command;

/// Carries out what was asked for.
public record Commands(Run run) {

    /// The exit code; what a person can do something about is thrown as a `Trouble`.
    public int execute(Request request) {
        return switch (request) {
            case Request.Up up -> new Up(run, up).execute();
            case Request.Down(var names) -> new Down(run, names).execute();
            case Request.Status() -> new Status(run).execute();
            case Request.Logs(var name, var follow) -> new Logs(run, name, follow).execute();
            case Request.Reset() -> new Reset(run).execute();
            case Request.Env(var secrets) -> new Env(run, secrets).execute();
            case Request.Token(var user) -> {
                run.console().result(new Token(run.existing()).of(user));
                yield 0;
            }
            case Request.Mails(var address) -> new Mails(run, address).execute();
            case Request.Help() -> {
                run.console().result(Help.TEXT);
                yield 0;
            }
        };
    }
}
