package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.ValidationMessage;
import dev.guichet.ticket.desk.domain.TimePrecision;
import dev.guichet.ticket.form.checking.FormKeyword.Check;
import dev.guichet.ticket.form.checking.FormKeyword.Place;
import dev.guichet.ticket.form.domain.Moments;
import dev.guichet.ticket.form.domain.ReadMoment;
import dev.guichet.ticket.form.schema.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What our keywords check.
final class FormKeywords {
    static final List<FormKeyword> ALL = List.of(
            new FormKeyword(Keyword.MOMENT, FormKeywords::moment),
            new FormKeyword(Keyword.ATTESTED, FormKeywords::attested),
            new FormKeyword(Keyword.ATTACHMENT, FormKeywords::attachment));

    private FormKeywords() {}

    /// @param precision as authors write it; empty leaves it to the desk
    private static Check moment(JsonNode precision) {
        TimePrecision own = precision.asText().isEmpty()
                ? null
                : TimePrecision.valueOf(precision.asText().toUpperCase(Locale.ROOT));
        return (run, value, place) -> value.isTextual() ? moment(value.textValue(), own, run, place) : Set.of();
    }

    private static Set<ValidationMessage> moment(
            String text, @Nullable TimePrecision own, ExecutionContext run, Place place) {
        EvaluationResult findings = EvaluationResult.of(run);
        TimePrecision least = own == null ? findings.context.minimum() : own;
        return switch (Moments.read(text, least, findings.context)) {
            case ReadMoment.At(String kept) -> {
                findings.moment(place.instance().toString(), kept);
                yield Set.of();
            }
            case ReadMoment.Unclear(var code, var args) ->
                Set.of(place.fault(code).details(args).build());
        };
    }

    /// @param names of the members that must be true
    private static Check attested(JsonNode names) {
        List<String> members = new ArrayList<>();
        names.forEach(name -> members.add(name.asText()));
        return (run, value, place) -> value.isObject() ? attested(members, value, place) : Set.of();
    }

    private static Set<ValidationMessage> attested(List<String> members, JsonNode value, Place place) {
        Set<ValidationMessage> faults = new LinkedHashSet<>();
        for (String member : members) {
            if (!value.path(member).asBoolean(false)) {
                faults.add(place.fault("ATTESTATION_REQUIRED").property(member).build());
            }
        }
        return faults;
    }

    /// Never a fault here: it would make the answers look wrong to `unevaluatedProperties`.
    private static Check attachment(JsonNode keyword) {
        WantedAttachment wanted = WantedAttachment.of(keyword);
        return (run, value, place) -> {
            EvaluationResult.of(run).attachments.add(wanted);
            return Set.of();
        };
    }
}
