-- The fourth wording: how to reach the centre. Alone, for a new value is of use only once it is committed.
ALTER TYPE "boilerplate_kind" ADD VALUE IF NOT EXISTS 'contact';
