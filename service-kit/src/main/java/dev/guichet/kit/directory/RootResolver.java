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

    private final TenantMembershipQueries queries;
    private final FirstLogin firstLogin;
    private final ProvenAddresses addresses;
    private final Cache<String, List<TenantMembership>> known = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterWrite(REMEMBERED)
            .build();

    RootResolver(TenantMembershipQueries queries, FirstLogin firstLogin, ProvenAddresses addresses) {
        this.queries = queries;
        this.firstLogin = firstLogin;
        this.addresses = addresses;
    }

    /// Enters the root the caller names, else the only one they are known in.
    ///
    /// @param cause id of the request
    /// @return empty when they are known nowhere, or not in the root they name
    /// @throws Refused `ROOT_REQUIRED` when they name none and have several to choose from, or one to be asked for
    public Uni<Optional<TenantMembership>> enter(Principal caller, OptionalLong named, String cause) {
        return memberships(caller, named)
                .call(memberships -> addresses.follow(caller, memberships, cause))
                .chain(memberships -> {
                    List<TenantMembership> eligible = eligible(memberships, named);
                    return eligible.isEmpty() ? welcome(caller, named, cause) : chosen(eligible);
                });
    }

    /// Every root the caller is known in or would be taken into: what they may name.
    public Uni<List<NamedOrganization>> roots(Principal caller) {
        return queries.of(caller)
                .chain(memberships -> candidates(caller).map(candidates -> union(memberships, candidates)))
                .chain(queries::names);
    }

    /// Forgets what is remembered of a caller whose membership turned out to be gone.
    public void forget(Principal caller) {
        known.invalidate(caller.key());
    }

    /// Memberships are read again after the candidates: of several first requests at once, one links the address, and
    /// the others must not take it for nobody's, and the domain for their only way in.
    private Uni<Optional<TenantMembership>> welcome(Principal caller, OptionalLong named, String cause) {
        return candidates(caller)
                .chain(candidates -> queries.of(caller).chain(memberships -> {
                    List<TenantMembership> eligible = eligible(memberships, named);
                    return eligible.isEmpty() ? admit(caller, named, candidates, cause) : chosen(eligible);
                }));
    }

    private Uni<Optional<TenantMembership>> admit(
            Principal caller, OptionalLong named, TenantCandidates candidates, String cause) {
        if (named.isPresent()) {
            return candidates.all().contains(named.getAsLong())
                    ? admit(caller, named.getAsLong(), cause)
                    : Uni.createFrom().item(Optional.empty());
        }
        List<Long> preferred = candidates.preferred();
        return preferred.size() == 1 ? admit(caller, preferred.getFirst(), cause) : asked(candidates);
    }

    /// Nobody is taken in where they may only ask to be: they choose.
    private Uni<Optional<TenantMembership>> asked(TenantCandidates candidates) {
        return candidates.all().isEmpty() ? Uni.createFrom().item(Optional.empty()) : ambiguous(candidates.all());
    }

    private Uni<Optional<TenantMembership>> chosen(List<TenantMembership> eligible) {
        return eligible.size() == 1
                ? Uni.createFrom().item(entered(eligible.getFirst()))
                : ambiguous(eligible.stream().map(TenantMembership::root).toList());
    }

    private Uni<Optional<TenantMembership>> admit(Principal caller, long root, String cause) {
        RootScope.enter(root);
        return firstLogin.admit(caller, root, cause).invoke(() -> forget(caller));
    }

    /// An operator stays one, whoever names them.
    private Uni<TenantCandidates> candidates(Principal caller) {
        return caller.client() == null && !caller.operator()
                ? firstLogin.candidates(caller)
                : Uni.createFrom().item(TenantCandidates.NONE);
    }

    /// What is remembered may lack a root joined since, through another replica: a named one is looked up again.
    private Uni<List<TenantMembership>> memberships(Principal caller, OptionalLong named) {
        List<TenantMembership> remembered = known.getIfPresent(caller.key());
        return remembered != null && answers(remembered, named)
                ? Uni.createFrom().item(remembered)
                : queries.of(caller).invoke(found -> remember(caller, found));
    }

    private void remember(Principal caller, List<TenantMembership> found) {
        if (!found.isEmpty()) {
            known.put(caller.key(), found);
        }
    }

    private <T> Uni<T> ambiguous(List<Long> roots) {
        return queries.names(roots).map(names -> {
            throw Refused.because(DirectoryRefusal.ROOT_REQUIRED).extension("roots", names);
        });
    }

    private static Optional<TenantMembership> entered(TenantMembership membership) {
        RootScope.enter(membership.root());
        return Optional.of(membership);
    }

    private static boolean answers(List<TenantMembership> remembered, OptionalLong named) {
        return named.isEmpty() || !in(named.getAsLong(), remembered).isEmpty();
    }

    private static List<TenantMembership> eligible(List<TenantMembership> memberships, OptionalLong named) {
        return named.isPresent() ? in(named.getAsLong(), memberships) : memberships;
    }

    private static List<TenantMembership> in(long root, List<TenantMembership> memberships) {
        return memberships.stream()
                .filter(membership -> membership.root() == root)
                .toList();
    }

    private static List<Long> union(List<TenantMembership> memberships, TenantCandidates candidates) {
        return Stream.concat(memberships.stream().map(TenantMembership::root), candidates.all().stream())
                .distinct()
                .toList();
    }
}
