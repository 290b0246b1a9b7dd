package dev.guichet.identity.keycloak;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.SingleUseObjectProvider;

/// What Keycloak keeps in its caches, without the time that passes.
final class Marks implements SingleUseObjectProvider {
    private final Map<String, Long> kept = new HashMap<>();

    Collection<Long> lifespans() {
        return kept.values();
    }

    void forgetOne() {
        kept.remove(kept.keySet().iterator().next());
    }

    @Override
    public boolean putIfAbsent(String key, long lifespan) {
        return kept.putIfAbsent(key, lifespan) == null;
    }

    @Override
    public boolean contains(String key) {
        return kept.containsKey(key);
    }

    @Override
    public void put(String key, long lifespan, Map<String, String> notes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> get(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> remove(String key) {
        kept.remove(key);
        return Map.of();
    }

    @Override
    public boolean replace(String key, Map<String, String> notes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
