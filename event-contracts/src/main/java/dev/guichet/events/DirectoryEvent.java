package dev.guichet.events;

/// Published by ticket-service on [Topics#DIRECTORY]: state, not change, since the topic is compacted.
public sealed interface DirectoryEvent extends GuichetEvent permits DeskChanged, PersonChanged, OrganizationChanged {}
