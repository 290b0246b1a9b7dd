package dev.guichet.sla;

import static org.awaitility.Awaitility.await;

import dev.guichet.events.DeskRole;
import java.time.Duration;

/// A root with a desk, and the demo persons in a role each.
public final class Scene {
    public final Root root = new Root();
    public final Caller supervisor = Caller.named("ops-supervisor");
    public final Caller agent = Caller.named("ops-agent");
    public final Caller administrator = Caller.named("ops-administrator");
    public final Caller requester = Caller.named("ops-requester");
    public final Caller colleague = Caller.named("ops-colleague");
    public final Caller stranger = Caller.named("hosting-user");
    public final long supervisorId = Root.someId();
    public final long requesterId = Root.someId();
    public final long colleagueId = Root.someId();
    public final long strangerId = Root.someId();

    /// Plays the scene and waits until the service has heard all of it; at first it hears what others left on the
    /// topic.
    public static Scene played() {
        Scene scene = new Scene();
        long agentId = Root.someId();
        long administratorId = Root.someId();
        Root root = scene.root;
        Broker.publish(
                root.person(scene.supervisorId, scene.supervisor.subject(), root.id),
                root.person(agentId, scene.agent.subject(), root.id),
                root.person(administratorId, scene.administrator.subject(), root.id),
                root.person(scene.requesterId, scene.requester.subject(), root.client),
                root.person(scene.colleagueId, scene.colleague.subject(), root.client, true),
                root.person(scene.strangerId, scene.stranger.subject(), root.client),
                root.organization(administratorId),
                root.clientOrganization("integrator"),
                root.deskWith(
                        Root.member(scene.supervisorId, DeskRole.SUPERVISOR), Root.member(agentId, DeskRole.AGENT)));
        await().atMost(Duration.ofSeconds(90)).until(() -> Rows.knownOf(root.id) == 9);
        return scene;
    }

    public String policy() {
        return "/api/v1/sla/policies/" + root.desk.slug();
    }
}
