-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('specialist', 'reviewer', 'publisher', 'administrator');

-- CreateEnum
CREATE TYPE "edition_state" AS ENUM ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'superseded', 'withdrawn', 'discarded');

-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('autosave', 'saved', 'submitted', 'restored', 'imported');

-- CreateEnum
CREATE TYPE "verdict_outcome" AS ENUM ('approved', 'changes_requested');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('first', 'substantive', 'wording');

-- CreateEnum
CREATE TYPE "publication_end_kind" AS ENUM ('superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "boilerplate_kind" AS ENUM ('closing_words', 'sign_off', 'disclaimer');

-- CreateEnum
CREATE TYPE "redirect_kind" AS ENUM ('topic', 'answer');

-- CreateEnum
CREATE TYPE "invitation_kind" AS ENUM ('invitation', 'new_password');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credentials" TEXT NOT NULL DEFAULT '',
    "affiliation" TEXT NOT NULL DEFAULT '',
    "password_hash" TEXT,
    "roles" "role"[],
    "deactivated_at" TIMESTAMPTZ(6),
    "lock_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "kind" "invitation_kind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "role"[],
    "person_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "act" (
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "act_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "centre" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'America/New_York',
    "lock_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "boilerplate_version" (
    "id" UUID NOT NULL,
    "kind" "boilerplate_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "boilerplate_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_synonym" (
    "topic_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "topic_synonym_pkey" PRIMARY KEY ("topic_id","name")
);

-- CreateTable
CREATE TABLE "topic_identifier" (
    "topic_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "topic_identifier_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "slug_redirect" (
    "kind" "redirect_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slug_redirect_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "review_every_months" INTEGER NOT NULL DEFAULT 36,
    "next_review_on" DATE,
    "current_edition_id" UUID,
    "live_publication_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "edition_state" NOT NULL DEFAULT 'draft',
    "question" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "plain_text" TEXT NOT NULL DEFAULT '',
    "word_count" INTEGER NOT NULL DEFAULT 0,
    "lock_version" INTEGER NOT NULL DEFAULT 0,
    "imported_updated_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(6),
    "submit_note" TEXT,
    "submitted_revision_id" UUID,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(6),
    "claim_expires_at" TIMESTAMPTZ(6),
    "discarded_at" TIMESTAMPTZ(6),
    "discarded_from" "edition_state",

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_citation" (
    "edition_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "occurrences" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "edition_citation_pkey" PRIMARY KEY ("edition_id","reference_id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "edition_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("edition_id","person_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "sitting_id" UUID,
    "question" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "references" JSONB NOT NULL,
    "topic" JSONB NOT NULL,
    "boilerplate" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL DEFAULT 0,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source_id" UUID,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_source" (
    "revision_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "problems" JSONB NOT NULL,

    CONSTRAINT "imported_source_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "outcome" "verdict_outcome" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "checklist" JSONB NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "reviewer_name" TEXT NOT NULL,
    "reviewer_credentials" TEXT NOT NULL,
    "reviewer_affiliation" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict_void" (
    "verdict_id" UUID NOT NULL,
    "voided_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_void_pkey" PRIMARY KEY ("verdict_id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "change_kind" "change_kind" NOT NULL,
    "change_note" TEXT,
    "published_on" DATE NOT NULL,
    "updated_on" DATE NOT NULL,
    "reviewed_on" DATE,
    "question" TEXT NOT NULL,
    "plain_text" TEXT NOT NULL,
    "topic_name" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_end" (
    "publication_id" UUID NOT NULL,
    "kind" "publication_end_kind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "ended_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_end_pkey" PRIMARY KEY ("publication_id")
);

-- CreateTable
CREATE TABLE "publication_citation" (
    "publication_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "publication_citation_pkey" PRIMARY KEY ("publication_id","reference_id")
);

-- CreateTable
CREATE TABLE "reference" (
    "id" UUID NOT NULL,
    "csl" JSONB NOT NULL,
    "formatted" TEXT NOT NULL,
    "doi" TEXT,
    "pmid" TEXT,
    "pmcid" TEXT,
    "url_key" TEXT,
    "archived_at" TIMESTAMPTZ(6),
    "merged_into_id" UUID,
    "lock_version" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_thread" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "revision_id" UUID,
    "anchor" JSONB,
    "blocking" BOOLEAN NOT NULL DEFAULT true,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(6),

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "seq" BIGINT NOT NULL DEFAULT 0,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_roles" TEXT[],
    "answer_id" UUID,
    "edition_id" UUID,
    "revision_id" UUID,
    "publication_id" UUID,
    "reference_id" UUID,
    "topic_id" UUID,
    "person_id" UUID,
    "payload" JSONB NOT NULL,
    "reason" TEXT,
    "request_id" TEXT,
    "prev_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "event_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_head_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "boilerplate_version_kind_number_key" ON "boilerplate_version"("kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "topic_identifier_topic_id_idx" ON "topic_identifier"("topic_id");

-- CreateIndex
CREATE INDEX "slug_redirect_target_id_idx" ON "slug_redirect"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_slug_key" ON "answer"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "answer_current_edition_id_key" ON "answer"("current_edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_live_publication_id_key" ON "answer"("live_publication_id");

-- CreateIndex
CREATE INDEX "answer_topic_id_idx" ON "answer"("topic_id");

-- CreateIndex
CREATE INDEX "answer_owner_id_idx" ON "answer"("owner_id");

-- CreateIndex
CREATE INDEX "answer_next_review_on_idx" ON "answer"("next_review_on");

-- CreateIndex
CREATE UNIQUE INDEX "edition_submitted_revision_id_key" ON "edition"("submitted_revision_id");

-- CreateIndex
CREATE INDEX "edition_state_updated_at_id_idx" ON "edition"("state", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "edition_updated_at_id_idx" ON "edition"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "edition_claimed_by_id_idx" ON "edition"("claimed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_answer_id_number_key" ON "edition"("answer_id", "number");

-- CreateIndex
CREATE INDEX "edition_citation_reference_id_idx" ON "edition_citation"("reference_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_edition_id_number_key" ON "revision"("edition_id", "number");

-- CreateIndex
CREATE INDEX "verdict_edition_id_idx" ON "verdict"("edition_id");

-- CreateIndex
CREATE INDEX "verdict_revision_id_idx" ON "verdict"("revision_id");

-- CreateIndex
CREATE INDEX "verdict_reviewer_id_idx" ON "verdict"("reviewer_id");

-- CreateIndex
CREATE INDEX "publication_edition_id_idx" ON "publication"("edition_id");

-- CreateIndex
CREATE INDEX "publication_updated_on_id_idx" ON "publication"("updated_on" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_answer_id_number_key" ON "publication"("answer_id", "number");

-- CreateIndex
CREATE INDEX "publication_citation_reference_id_idx" ON "publication_citation"("reference_id");

-- CreateIndex
CREATE INDEX "reference_updated_at_id_idx" ON "reference"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "comment_thread_edition_id_idx" ON "comment_thread"("edition_id");

-- CreateIndex
CREATE INDEX "comment_thread_id_idx" ON "comment"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_id_key" ON "event"("id");

-- CreateIndex
CREATE INDEX "event_answer_id_seq_idx" ON "event"("answer_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "event_actor_id_seq_idx" ON "event"("actor_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "event_type_seq_idx" ON "event"("type", "seq" DESC);

-- CreateIndex
CREATE INDEX "event_at_idx" ON "event"("at" DESC);

-- CreateIndex
CREATE INDEX "event_topic_id_seq_idx" ON "event"("topic_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "event_reference_id_seq_idx" ON "event"("reference_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "event_person_id_seq_idx" ON "event"("person_id", "seq" DESC);

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_synonym" ADD CONSTRAINT "topic_synonym_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_identifier" ADD CONSTRAINT "topic_identifier_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_current_edition_id_fkey" FOREIGN KEY ("current_edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_live_publication_id_fkey" FOREIGN KEY ("live_publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_submitted_revision_id_fkey" FOREIGN KEY ("submitted_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_citation" ADD CONSTRAINT "edition_citation_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_citation" ADD CONSTRAINT "edition_citation_reference_id_fkey" FOREIGN KEY ("reference_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_source" ADD CONSTRAINT "imported_source_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_void" ADD CONSTRAINT "verdict_void_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_end" ADD CONSTRAINT "publication_end_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_citation" ADD CONSTRAINT "publication_citation_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_citation" ADD CONSTRAINT "publication_citation_reference_id_fkey" FOREIGN KEY ("reference_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
