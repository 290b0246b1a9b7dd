-- Why it was closed, where somebody said: who did not hear of the closure hears nothing of its undoing either. Null for
-- those that were closed before this column was there.
alter table ticket add column closed_reason text;
