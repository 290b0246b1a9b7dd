package dev.guichet.kit.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.RootScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Finds the one root a request acts in, and enters it.
@ApplicationScoped
public class RootResolver {
    /// Bounds how long a caller who joined a second root goes on in the first without having to say which, and how long
    /// an account that is a person's no more still acts as them: within a minute.
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int CALLERS = 100_000;

    private final StandingQueries queries;
    private final FirstSight firstSight;
    private final ProvenAddresses addresses;
    private final Cache<String, List<Standing>> known = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterWrite(REMEMBERED)
            .build();

    RootResolver(StandingQueries queries, FirstSight firstSight, ProvenAddresses addresses) {
        this.queries = queries;
        this.firstSight = firstSight;
        this.addresses = addresses;
    }

    /// Enters the root the caller names, else the only one they are known in.
    ///
    /// @return empty when they are known nowhere, or not in the root they name
    /// @throws Refused `ROOT_REQUIRED` when they name none and have several to choose from, or one to be asked for
    public Uni<Optional<Standing>> enter(Principal caller, OptionalLong named) {
        return standings(caller, named)
                .call(standings -> addresses.follow(caller, standings))
                .chain(standings -> {
                    List<Standing> eligible = eligible(standings, named);
                    return eligible.isEmpty() ? welcome(caller, named) : chosen(eligible);
                });
    }

    /// Every root the caller is known in or would be taken into: what they may name.
    public Uni<List<NamedOrganization>> roots(Principal caller) {
        return queries.of(caller)
                .chain(standings -> candidates(caller).map(candidates -> union(standings, candidates)))
                .chain(queries::names);
    }

    /// Forgets what is remembered of a caller whose standing turned out to be gone.
    public void forget(Principal caller) {
        known.invalidate(caller.key());
    }

    /// Standings are read again after the candidates: of several first requests at once, one links the address, and
    /// the others must not take it for nobody's, and the domain for their only way in.
    private Uni<Optional<Standing>> welcome(Principal caller, OptionalLong named) {
        return candidates(caller)
                .chain(candidates -> queries.of(caller).chain(standings -> {
                    List<Standing> eligible = eligible(standings, named);
                    return eligible.isEmpty() ? admit(caller, named, candidates) : chosen(eligible);
                }));
    }

    private Uni<Optional<Standing>> admit(Principal caller, OptionalLong named, Candidates candidates) {
        if (named.isPresent()) {
            return candidates.all().contains(named.getAsLong())
                    ? admit(caller, named.getAsLong())
                    : Uni.createFrom().item(Optional.empty());
        }
        List<Long> preferred = candidates.preferred();
        return preferred.size() == 1 ? admit(caller, preferred.getFirst()) : asked(candidates);
    }

    /// Nobody is taken in where they may only ask to be: they choose.
    private Uni<Optional<Standing>> asked(Candidates candidates) {
        return candidates.all().isEmpty() ? Uni.createFrom().item(Optional.empty()) : ambiguous(candidates.all());
    }

    private Uni<Optional<Standing>> chosen(List<Standing> eligible) {
        return eligible.size() == 1
                ? Uni.createFrom().item(entered(eligible.getFirst()))
                : ambiguous(eligible.stream().map(Standing::root).toList());
    }

    private Uni<Optional<Standing>> admit(Principal caller, long root) {
        RootScope.enter(root);
        return firstSight.admit(caller, root).invoke(() -> forget(caller));
    }

    /// An operator stays one, whoever names them.
    private Uni<Candidates> candidates(Principal caller) {
        return caller.client() == null && !caller.operator()
                ? firstSight.candidates(caller)
                : Uni.createFrom().item(Candidates.NONE);
    }

    /// What is remembered may lack a root joined since, through another replica: a named one is looked up again.
    private Uni<List<Standing>> standings(Principal caller, OptionalLong named) {
        List<Standing> remembered = known.getIfPresent(caller.key());
        return remembered != null && answers(remembered, named)
                ? Uni.createFrom().item(remembered)
                : queries.of(caller).invoke(found -> remember(caller, found));
    }

    private void remember(Principal caller, List<Standing> found) {
        if (!found.isEmpty()) {
            known.put(caller.key(), found);
        }
    }

    private <T> Uni<T> ambiguous(List<Long> roots) {
        return queries.names(roots).map(names -> {
            throw Refused.because(DirectoryRefusal.ROOT_REQUIRED).extension("roots", names);
        });
    }

    private static Optional<Standing> entered(Standing standing) {
        RootScope.enter(standing.root());
        return Optional.of(standing);
    }

    private static boolean answers(List<Standing> remembered, OptionalLong named) {
        return named.isEmpty() || !in(named.getAsLong(), remembered).isEmpty();
    }

    private static List<Standing> eligible(List<Standing> standings, OptionalLong named) {
        return named.isPresent() ? in(named.getAsLong(), standings) : standings;
    }

    private static List<Standing> in(long root, List<Standing> standings) {
        return standings.stream().filter(standing -> standing.root() == root).toList();
    }

    private static List<Long> union(List<Standing> standings, Candidates candidates) {
        return Stream.concat(standings.stream().map(Standing::root), candidates.all().stream())
                .distinct()
                .toList();
    }
}
