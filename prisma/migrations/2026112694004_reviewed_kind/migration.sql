-- A publication of the same text, reviewed as a whole and found right. Alone, for a new value is of use only once it is committed.
ALTER TYPE "change_kind" ADD VALUE IF NOT EXISTS 'reviewed';
