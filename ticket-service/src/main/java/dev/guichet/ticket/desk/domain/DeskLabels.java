package dev.guichet.ticket.desk.domain;

import dev.guichet.events.TicketStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a desk calls statuses and priorities, by language; the names on the wire never change.
///
/// @param status by wire name, then by language: `{"open": {"fr": "Ouvert", "en": "Open"}}`
/// @param priority likewise
public record DeskLabels(Map<String, Map<String, String>> status, Map<String, Map<String, String>> priority) {
    public static final DeskLabels DEFAULT = new DeskLabels(
            Map.of(
                    "open", both("Ouvert", "Open"),
                    "pending", both("En attente", "Pending"),
                    "on_hold", both("En cours d’investigation", "On hold"),
                    "solved", both("Résolu", "Solved"),
                    "closed", both("Clos", "Closed")),
            Map.of(
                    "low", both("Basse", "Low"),
                    "normal", both("Normale", "Normal"),
                    "high", both("Haute", "High"),
                    "urgent", both("Urgente", "Urgent")));

    public String status(TicketStatus status, String locale) {
        return label(this.status, DEFAULT.status, status.name().toLowerCase(Locale.ROOT), locale);
    }

    /// @param priority wire name: `low`, `normal`, `high` or `urgent`
    public String priority(String priority, String locale) {
        return label(this.priority, DEFAULT.priority, priority, locale);
    }

    /// These labels with those of `change` in their place; what it does not name stays.
    public DeskLabels with(DeskLabels change) {
        return new DeskLabels(merged(status, change.status), merged(priority, change.priority));
    }

    private static String label(
            Map<String, Map<String, String>> own,
            Map<String, Map<String, String>> byDefault,
            String name,
            String locale) {
        String fallback = byDefault.getOrDefault(name, Map.of()).getOrDefault(locale, name);
        return own.getOrDefault(name, Map.of()).getOrDefault(locale, fallback);
    }

    private static Map<String, Map<String, String>> merged(
            Map<String, Map<String, String>> own, Map<String, Map<String, String>> change) {
        Map<String, Map<String, String>> merged = new LinkedHashMap<>(own);
        change.forEach((name, labels) -> {
            Map<String, String> byLocale = new LinkedHashMap<>(own.getOrDefault(name, Map.of()));
            byLocale.putAll(labels);
            merged.put(name, byLocale);
        });
        return merged;
    }

    private static Map<String, String> both(String french, String english) {
        return Map.of("fr", french, "en", english);
    }
}
