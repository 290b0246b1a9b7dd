package dev.guichet.ticket.form.app;

/// Examples of the API document.
public final class FormExamples {
    private static final String SCHEMA = """
            {"type": "object",
             "properties": {
               "type": {"type": "string", "enum": ["network", "workstation"],
                        "x-label": {"fr": "Type d’incident", "en": "Type of incident"},
                        "x-enum": {"network": {"fr": "Réseau", "en": "Network"},
                                   "workstation": {"fr": "Poste de travail", "en": "Workstation"}}},
               "observedAt": {"type": "string", "format": "date-time", "x-precision": "minute",
                              "x-label": {"fr": "Heure d’apparition", "en": "When it began"}}},
             "required": ["type", "observedAt"],
             "if": {"properties": {"type": {"const": "network"}}, "required": ["type"]},
             "then": {"properties": {"address": {"type": "string", "format": "ipv4",
                                                 "x-label": {"fr": "Adresse IP", "en": "IP address"}}},
                      "required": ["address"]}}""";

    public static final String REQUEST = """
            {"desk": "cebox", "slug": "incident", "kind": "incident",
             "title": {"fr": "Déclarer un incident", "en": "Report an incident"},
             "schema": """ + SCHEMA + "}";

    public static final String PATCH = """
            {"title": {"en": "Declare an incident"}, "priority": "high"}""";

    public static final String VIEW = """
            {"id": 7, "desk": {"id": 3, "slug": "cebox"}, "slug": "incident", "kind": "incident", "priority": null,
             "group": null,
             "title": {"fr": "Déclarer un incident", "en": "Report an incident"}, "help": null,
             "audience": "requester", "archived": false, "archivedAt": null, "currentVersion": 1,
             "schema": """ + SCHEMA + """
            , "createdAt": "2026-11-20T13:32:00Z", "updatedAt": "2026-11-20T13:32:00Z", "version": 1}""";

    public static final String VERSION = """
            {"version": 1, "schema": """ + SCHEMA + """
            , "createdAt": "2026-11-20T13:32:00Z", "createdBy": {"person": 42, "name": "Sacha Supervisor"}}""";

    public static final String RENDERED = """
            {"title": "Report an incident",
             "type": "object",
             "properties": {
               "type": {"type": "string", "title": "Type of incident",
                        "oneOf": [{"const": "network", "title": "Network"},
                                  {"const": "workstation", "title": "Workstation"}]},
               "observedAt": {"type": "string", "format": "date-time", "title": "When it began"}},
             "required": ["type", "observedAt"],
             "if": {"properties": {"type": {"const": "network"}}, "required": ["type"]},
             "then": {"properties": {"address": {"type": "string", "format": "ipv4", "title": "IP address"}},
                      "required": ["address"]}}""";

    public static final String LAYOUT = """
            {"type": "VerticalLayout",
             "elements": [{"type": "Control", "scope": "#/properties/type"},
                          {"type": "Control", "scope": "#/properties/address",
                           "rule": {"effect": "SHOW",
                                    "condition": {"scope": "#/properties/type", "schema": {"const": "network"},
                                                  "failWhenUndefined": true}}},
                          {"type": "Control", "scope": "#/properties/observedAt"}]}""";

    private FormExamples() {}
}
