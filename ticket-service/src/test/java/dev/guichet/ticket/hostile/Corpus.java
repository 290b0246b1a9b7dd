package dev.guichet.ticket.hostile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Every fragment in every surrounding and in every spelling, and what chance makes of two of them; the same each time.
final class Corpus {
    private static final long SEED = 8;
    private static final int BRED = 3_000;
    private static final String LETTERS = "<>\"'/=!-&;: \t\n\f`\\]\u0000\u00a0";

    private Corpus() {}

    /// Each fragment in all surroundings as it is, and in one surrounding in all spellings.
    static List<Payload> all() {
        Set<Payload> all = new LinkedHashSet<>();
        int turn = 0;
        for (Family family : Family.values()) {
            for (String fragment : family.fragments()) {
                for (Surroundings surroundings : Surroundings.values()) {
                    all.add(payload(family, fragment, Spelling.PLAIN, surroundings));
                }
                for (Spelling spelling : Spelling.values()) {
                    Surroundings next = Surroundings.values()[turn++ % Surroundings.values().length];
                    all.add(payload(family, fragment, spelling, next));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Payload payload(Family family, String fragment, Spelling spelling, Surroundings surroundings) {
        String attack = spelling.of(fragment).replaceAll("(?i)EVIL(?!\\.)", "alert(1)");
        return surroundings.around(attack, isBalanced(family, spelling));
    }

    /// Halves of two, with a letter lost and another come in.
    static List<Payload> bred() {
        List<Payload> all = all();
        Random random = new Random(SEED);
        return Stream.generate(() -> bred(all, random)).limit(BRED).toList();
    }

    /// So many of them, as different as possible, without what no database keeps.
    static List<Payload> some(int howMany) {
        List<Payload> kept = all().stream()
                .filter(payload -> payload.html().indexOf('\0') < 0)
                .toList();
        int stride = kept.size() / howMany;
        List<Payload> some = new ArrayList<>();
        for (int i = 0; some.size() < howMany; i += stride) {
            some.add(kept.get(i));
        }
        return some;
    }

    private static Payload bred(List<Payload> all, Random random) {
        String one = all.get(random.nextInt(all.size())).html();
        String other = all.get(random.nextInt(all.size())).html();
        int cut = random.nextInt(one.length());
        StringBuilder child =
                new StringBuilder(one.substring(0, cut)).append(other.substring(random.nextInt(other.length())));
        if (child.length() > 1) {
            child.deleteCharAt(random.nextInt(child.length()));
            child.insert(random.nextInt(child.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Payload("<p>" + Payload.BEFORE + "</p>" + child, false);
    }

    /// Mutations and odd syntax may leave something open for one engine.
    private static boolean isBalanced(Family family, Spelling spelling) {
        return switch (family) {
            case HANDLERS, SCHEMES, FETCHES, FORMS -> spelling != Spelling.NUL && spelling != Spelling.TWICE;
            case SCRIPTS, STYLES, MUTATIONS, OTHER_SYNTAX -> false;
        };
    }
}
