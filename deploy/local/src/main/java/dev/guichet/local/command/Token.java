package dev.guichet.local.command;

import dev.guichet.local.demo.SignIn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "An access token of a demo user, or of `integrator`.")
final class Token implements Callable<Integer> {
    private final Run run;

    @Parameters(paramLabel = "USER", description = "Such as ops-agent, or integrator.")
    private String user = "";

    Token(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        run.console().result(new SignIn(run.existing()).token(user));
        return 0;
    }
}
