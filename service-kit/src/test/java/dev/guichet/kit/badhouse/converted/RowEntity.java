package dev.guichet.kit.badhouse.converted;

import jakarta.persistence.Table;

/// An entity that others name. Not mapped anywhere.
@Table(name = "bad_row")
public class RowEntity {}
