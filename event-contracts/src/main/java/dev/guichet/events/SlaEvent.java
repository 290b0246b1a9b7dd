package dev.guichet.events;

/// Published by sla-service on [Topics#SLA].
public sealed interface SlaEvent extends GuichetEvent permits TimerFired, PolicyChanged {}
