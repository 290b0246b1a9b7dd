package dev.guichet.local.command;

/// What `./guichet help` prints; `docs/reference/commands.md` says more.
final class Help {
    static final String TEXT = """
            ./guichet up [--detach] [--demo] [--replicas N]   start everything that does not run
            ./guichet down                                    stop everything
            ./guichet status                                  health of every part; exit 0 when all are well
            ./guichet logs NAME [-f]                          a part's log
            ./guichet reset                                   delete the state
            ./guichet env                                     addresses and processes as NAME=value lines
            ./guichet token USER                              an access token of a demo user, or of `integrator`
            ./guichet mails [ADDRESS]                         what the mail server received, newest last
            ./guichet test [--thorough]                       every test of the project
            ./guichet bench [--json]                          the benchmarks beside their references

            GUICHET_PORT_BASE (8080; `free` chooses), GUICHET_STATE (.guichet), GUICHET_CACHE (~/.cache/guichet)""";

    private Help() {}
}
