package dev.guichet.local.command;

import dev.guichet.local.Trouble;
import dev.guichet.local.state.Ports;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads arguments into a [Request]; what it does not understand is a [Trouble] that says so.
public final class CommandLine {
    private CommandLine() {}

    public static Request parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Request.Help();
        }
        String command = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (command) {
            case "up" -> up(rest);
            case "down" -> new Request.Down(names(command, rest));
            case "status" -> nothingMore(command, rest, new Request.Status());
            case "logs" -> logs(rest);
            case "reset" -> nothingMore(command, rest, new Request.Reset());
            case "env" ->
                rest.equals(List.of("--secrets"))
                        ? new Request.Env(true)
                        : nothingMore(command, rest, new Request.Env(false));
            case "token" -> {
                if (rest.size() != 1) {
                    throw new Trouble("Which user? Such as `./guichet token ops-agent`, or `integrator`.");
                }
                yield new Request.Token(rest.getFirst());
            }
            case "mails" -> {
                if (rest.size() > 1) {
                    throw new Trouble("`mails` takes one address at most.");
                }
                yield new Request.Mails(rest.stream().findFirst());
            }
            case "help", "--help", "-h" -> new Request.Help();
            default -> throw new Trouble("There is no command `" + command + "`; `./guichet help` lists them.");
        };
    }

    private static Request up(List<String> arguments) {
        boolean detach = false;
        boolean demo = false;
        boolean partsOnly = false;
        boolean await = true;
        OptionalInt replicas = OptionalInt.empty();
        var names = new ArrayList<String>();
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String argument = each.next();
            switch (argument) {
                case "--detach", "-d" -> detach = true;
                case "--demo" -> demo = true;
                case "--parts-only" -> partsOnly = true;
                case "--no-wait" -> await = false;
                case "--replicas" -> replicas = OptionalInt.of(replicas(each.hasNext() ? each.next() : ""));
                default -> {
                    if (argument.startsWith("-")) {
                        throw new Trouble("`up` does not know `" + argument + "`.");
                    }
                    names.add(argument);
                }
            }
        }
        return new Request.Up(detach, demo, replicas, partsOnly, await, names);
    }

    private static int replicas(String text) {
        Optional<Integer> number = text.matches("[0-9]{1,2}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
        return number.filter(n -> n >= 1 && n <= Ports.MOST_REPLICAS)
                .orElseThrow(() -> new Trouble("`--replicas` takes a number from 1 to " + Ports.MOST_REPLICAS + "."));
    }

    private static Request logs(List<String> arguments) {
        boolean follow = arguments.contains("-f") || arguments.contains("--follow");
        List<String> names =
                arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
        if (names.size() != 1) {
            throw new Trouble("Which log? Such as `./guichet logs ticket`; `./guichet status` lists the parts.");
        }
        return new Request.Logs(names.getFirst(), follow);
    }

    private static List<String> names(String command, List<String> arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("-")) {
                throw new Trouble("`" + command + "` does not know `" + argument + "`.");
            }
        }
        return arguments;
    }

    private static Request nothingMore(String command, List<String> rest, Request request) {
        if (!rest.isEmpty()) {
            throw new Trouble("`" + command + "` does not know `" + rest.getFirst() + "`.");
        }
        return request;
    }
}
