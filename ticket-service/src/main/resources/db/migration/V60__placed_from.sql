-- As whose administrator somebody put the person where they are: the highest organization of their path that whoever did
-- administered. Null when nobody said where, or no administrator did. Whoever signs in first stays outside the branch that
-- has their domain only where its administrators, or those above, put them; of those put before this, nobody can tell.
alter table person add column placed_from bigint;
