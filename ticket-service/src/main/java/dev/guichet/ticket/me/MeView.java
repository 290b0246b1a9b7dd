package dev.guichet.ticket.me;

import dev.guichet.events.DeskRole;
import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.person.domain.Person;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Me", description = "The caller, as the root they act in knows them")
@BodyExample(name = "agent", value = MeResource.EXAMPLE)
record MeView(
        @Schema(description = "Null for an integrator, and without a root") @Nullable
        MyselfView person,

        @Schema(description = "OIDC client id of an integrator") @Nullable
        String client,

        @Schema(description = "Whether the token has the role `operator`")
        boolean operator,

        @Schema(description = "The root this request acts in; null when several know the caller and none was named")
        @Nullable
        NamedOrganization root,

        @Schema(description = "The roots the caller may name in the header `Guichet-Root`")
        List<NamedOrganization> roots,

        @Schema(description = "The person's, or the one the integrator is bound to; null for a guest") @Nullable
        NamedOrganization organization,

        @Schema(description = "Those the person is a member of")
        List<MyDeskView> desks,

        MyRightsView rights,

        @Schema(description = "Of the token; they bound integrators", examples = "[\"tickets:read\"]")
        List<String> scopes,

        LinksView links) {
    static MeView of(Me me, URI accountConsole) {
        return new MeView(
                me.here().flatMap(Me.Here::person).map(MyselfView::of).orElse(null),
                me.principal().client(),
                me.principal().operator(),
                me.here().map(here -> named(here, here.rights().root())).orElse(null),
                me.roots(),
                me.here().map(MeView::own).orElse(null),
                me.here().map(MyDeskView::all).orElse(List.of()),
                me.here().map(MyRightsView::of).orElse(MyRightsView.NONE),
                me.principal().scopes().stream().sorted().toList(),
                new LinksView(accountConsole));
    }

    private static @Nullable NamedOrganization own(Me.Here here) {
        Long organization = here.rights().organization();
        return organization == null ? null : named(here, organization);
    }

    private static NamedOrganization named(Me.Here here, long id) {
        return here.organizations().stream()
                .filter(organization -> organization.id() == id)
                .findFirst()
                .map(MeView::named)
                .orElseThrow();
    }

    private static NamedOrganization named(Organization organization) {
        return new NamedOrganization(organization.id(), organization.slug(), organization.name());
    }

    @Schema(name = "Myself")
    record MyselfView(
            @Schema(examples = "40") long id,
            @Schema(examples = "someone@client.example") String email,
            @Schema(examples = "Dominique Client") String name,
            @Schema(examples = "fr") String locale,
            @Schema(examples = "Europe/Paris") String zone,
            boolean organizationViewer,

            @Schema(description = "For `If-Match` when changing oneself", examples = "2")
            long version) {
        static MyselfView of(Person person) {
            return new MyselfView(
                    person.id(),
                    person.email(),
                    person.name(),
                    person.locale(),
                    person.zone(),
                    person.organizationViewer(),
                    person.version());
        }
    }

    @Schema(name = "MyDesk")
    record MyDeskView(
            @Schema(examples = "3") long id,
            @Schema(examples = "support-ops") String slug,
            @Schema(examples = "Support Ops") String name,

            @Schema(examples = "agent") DeskRole role) {
        static List<MyDeskView> all(Me.Here here) {
            return here.desks().stream()
                    .sorted(Comparator.comparing(Desk::id))
                    .map(desk -> of(
                            desk, Objects.requireNonNull(here.rights().desks().get(desk.id()))))
                    .toList();
        }

        private static MyDeskView of(Desk desk, DeskRole role) {
            return new MyDeskView(desk.id(), desk.slug(), desk.name(), role);
        }
    }

    @Schema(name = "MyRights")
    record MyRightsView(
            @Schema(description = "What the person configures, with everything below")
            List<NamedOrganization> administers,

            @Schema(description = "May see every ticket of their organization")
            boolean organizationViewer) {
        static final MyRightsView NONE = new MyRightsView(List.of(), false);

        static MyRightsView of(Me.Here here) {
            Rights rights = here.rights();
            return new MyRightsView(
                    here.organizations().stream()
                            .filter(organization -> rights.administers().contains(organization.id()))
                            .sorted(Comparator.comparing(Organization::id))
                            .map(MeView::named)
                            .toList(),
                    rights.organizationViewer());
        }
    }

    @Schema(name = "MyLinks")
    record LinksView(
            @Schema(
                    description = "Where to change the password, at the identity provider",
                    examples = "http://localhost:8180/realms/guichet/account")
            URI accountConsole) {}
}
