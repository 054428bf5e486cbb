-- A new value of an enum cannot be used before it is committed: it has a migration of its own.
ALTER TYPE "edition_state" ADD VALUE 'scheduled' AFTER 'approved';
ALTER TYPE "change_kind" ADD VALUE 'reinstated' AFTER 'wording';
