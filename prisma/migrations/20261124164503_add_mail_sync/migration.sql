-- CreateEnum
CREATE TYPE "MailboxKind" AS ENUM ('user', 'shared');

-- CreateEnum
CREATE TYPE "MailboxStatus" AS ENUM ('connected', 'disconnected');

-- CreateEnum
CREATE TYPE "ListingCause" AS ENUM ('connected', 'resync', 'rejudge', 'repair');

-- CreateEnum
CREATE TYPE "RuleEffect" AS ENUM ('exclude', 'always');

-- CreateEnum
CREATE TYPE "RuleKind" AS ENUM ('address', 'domain', 'folder', 'category');

-- CreateEnum
CREATE TYPE "GatewayKind" AS ENUM ('fax', 'voicemail', 'web_form', 'shop');

-- CreateEnum
CREATE TYPE "GatewayCustomer" AS ENUM ('number', 'reply_to', 'body');

-- CreateEnum
CREATE TYPE "FileState" AS ENUM ('described', 'stored', 'too_large', 'gone');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "todo_consent" BYTEA,
ADD COLUMN     "todo_consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "todo_delta_link" TEXT;

-- AlterTable
ALTER TABLE "contact_report" ADD COLUMN     "logged_because" TEXT;

-- AlterTable
ALTER TABLE "deputy" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'hand';

-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "conversation_id" TEXT,
ADD COLUMN     "dropped_at" TIMESTAMPTZ(3),
ADD COLUMN     "recurrence" JSONB,
ADD COLUMN     "remind_at" TEXT,
ADD COLUMN     "result_report_id" UUID;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "data_key" BYTEA;

-- AlterTable
ALTER TABLE "outlook_item" ADD COLUMN     "etag" TEXT,
ADD COLUMN     "mirrored" JSONB,
ADD COLUMN     "series_id" TEXT;

-- AlterTable
ALTER TABLE "report_file" ADD COLUMN     "item_id" TEXT,
ADD COLUMN     "state" "FileState" NOT NULL DEFAULT 'described',
ADD COLUMN     "stored_file_id" UUID;

-- AlterTable
ALTER TABLE "report_mail" ADD COLUMN     "message_id_hash" CHAR(64),
ADD COLUMN     "taken_at" TIMESTAMPTZ(3),
ADD COLUMN     "taken_by_id" UUID;

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'cockpit',
ADD COLUMN     "place" TEXT,
ADD COLUMN     "subject" TEXT;

-- CreateTable
CREATE TABLE "visit_change" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "visit_change_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "logging_policy" (
    "organisation_id" UUID NOT NULL,
    "is_logging_on" BOOLEAN NOT NULL DEFAULT false,
    "depth_months" INTEGER NOT NULL DEFAULT 12,
    "is_header_only" BOOLEAN NOT NULL DEFAULT false,
    "verdict_days" INTEGER NOT NULL DEFAULT 365,
    "shared_reasons" TEXT[],
    "smallest_group" INTEGER NOT NULL DEFAULT 5,
    "mark_category" TEXT,
    "silent_minutes" INTEGER NOT NULL DEFAULT 15,
    "kept_file_types" TEXT[],
    "kept_file_bytes" INTEGER NOT NULL DEFAULT 0,
    "largest_file_bytes" INTEGER NOT NULL DEFAULT 26214400,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "logging_policy_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "mail_rule" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "effect" "RuleEffect" NOT NULL,
    "kind" "RuleKind" NOT NULL,
    "value" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_rule_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mail_gateway" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "GatewayKind" NOT NULL,
    "sender" TEXT NOT NULL,
    "customer_from" "GatewayCustomer" NOT NULL,

    CONSTRAINT "mail_gateway_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mailbox" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "oid" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "MailboxKind" NOT NULL,
    "user_id" UUID,
    "status" "MailboxStatus" NOT NULL DEFAULT 'connected',
    "connected_by_id" UUID NOT NULL,
    "connected_at" TIMESTAMPTZ(3) NOT NULL,
    "disconnected_at" TIMESTAMPTZ(3),
    "lease_owner" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" BIGINT NOT NULL DEFAULT 0,
    "woken_at" TIMESTAMPTZ(3),
    "last_read_at" TIMESTAMPTZ(3),
    "last_mail_at" TIMESTAMPTZ(3),
    "polled_to" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "trouble_since" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "silent_since" TIMESTAMPTZ(3),
    "reconciled_at" TIMESTAMPTZ(3),
    "reconciliation" JSONB,
    "calendar_delta" TEXT,
    "calendar_from" TIMESTAMPTZ(3),
    "calendar_until" TIMESTAMPTZ(3),

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mail_folder" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "folder_id" TEXT NOT NULL,
    "parent_folder_id" TEXT,
    "name" TEXT NOT NULL,
    "is_excluded" BOOLEAN NOT NULL DEFAULT false,
    "delta_link" TEXT,
    "delta_from" TIMESTAMPTZ(3),

    CONSTRAINT "mail_folder_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mail_listing" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "cause" "ListingCause" NOT NULL,
    "folder_id" TEXT,
    "participant" TEXT,
    "newest" TIMESTAMPTZ(3) NOT NULL,
    "oldest" TIMESTAMPTZ(3) NOT NULL,
    "read_to" TIMESTAMPTZ(3) NOT NULL,
    "page_link" TEXT,
    "read_count" INTEGER NOT NULL DEFAULT 0,
    "total_count" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_listing_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mail_verdict" (
    "organisation_id" UUID NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "mail_hash" CHAR(64) NOT NULL,
    "message_hash" CHAR(64) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "is_logged" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "rule_id" UUID,
    "report_id" UUID,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_verdict_pkey" PRIMARY KEY ("organisation_id","mailbox_id","mail_hash")
);

-- CreateTable
CREATE TABLE "graph_subscription" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "client_state" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "graph_subscription_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact_absence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "until" DATE,
    "substitute" TEXT,
    "has_left" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_absence_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "stored_file_piece" (
    "organisation_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_piece_pkey" PRIMARY KEY ("organisation_id","file_id","number")
);

-- CreateIndex
CREATE INDEX "visit_change_organisation_id_visit_id_at_idx" ON "visit_change"("organisation_id", "visit_id", "at");

-- CreateIndex
CREATE INDEX "mail_rule_organisation_id_user_id_idx" ON "mail_rule"("organisation_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_gateway_organisation_id_sender_key" ON "mail_gateway"("organisation_id", "sender");

-- CreateIndex
CREATE INDEX "mailbox_organisation_id_user_id_idx" ON "mailbox"("organisation_id", "user_id");

-- CreateIndex
CREATE INDEX "mailbox_status_next_attempt_at_idx" ON "mailbox"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "mailbox_organisation_id_oid_key" ON "mailbox"("organisation_id", "oid");

-- CreateIndex
CREATE UNIQUE INDEX "mail_folder_organisation_id_mailbox_id_folder_id_key" ON "mail_folder"("organisation_id", "mailbox_id", "folder_id");

-- CreateIndex
CREATE INDEX "mail_listing_organisation_id_mailbox_id_finished_at_idx" ON "mail_listing"("organisation_id", "mailbox_id", "finished_at");

-- CreateIndex
CREATE INDEX "mail_verdict_organisation_id_mailbox_id_message_hash_idx" ON "mail_verdict"("organisation_id", "mailbox_id", "message_hash");

-- CreateIndex
CREATE INDEX "mail_verdict_organisation_id_mailbox_id_judged_at_idx" ON "mail_verdict"("organisation_id", "mailbox_id", "judged_at");

-- CreateIndex
CREATE INDEX "mail_verdict_organisation_id_report_id_idx" ON "mail_verdict"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "graph_subscription_id_idx" ON "graph_subscription"("id");

-- CreateIndex
CREATE INDEX "graph_subscription_organisation_id_mailbox_id_idx" ON "graph_subscription"("organisation_id", "mailbox_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_absence_organisation_id_contact_id_key" ON "contact_absence"("organisation_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_organisation_id_content_hash_key" ON "stored_file"("organisation_id", "content_hash");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_conversation_id_idx" ON "follow_up"("organisation_id", "conversation_id");

-- CreateIndex
CREATE INDEX "outlook_item_organisation_id_user_id_item_id_idx" ON "outlook_item"("organisation_id", "user_id", "item_id");

-- CreateIndex
CREATE INDEX "report_mail_organisation_id_message_id_hash_idx" ON "report_mail"("organisation_id", "message_id_hash");

-- CreateIndex
CREATE INDEX "report_mail_organisation_id_conversation_id_sent_at_idx" ON "report_mail"("organisation_id", "conversation_id", "sent_at");

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_organisation_id_stored_file_id_fkey" FOREIGN KEY ("organisation_id", "stored_file_id") REFERENCES "stored_file"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_change" ADD CONSTRAINT "visit_change_organisation_id_visit_id_fkey" FOREIGN KEY ("organisation_id", "visit_id") REFERENCES "visit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_folder" ADD CONSTRAINT "mail_folder_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_listing" ADD CONSTRAINT "mail_listing_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_verdict" ADD CONSTRAINT "mail_verdict_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph_subscription" ADD CONSTRAINT "graph_subscription_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_absence" ADD CONSTRAINT "contact_absence_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_piece" ADD CONSTRAINT "stored_file_piece_organisation_id_file_id_fkey" FOREIGN KEY ("organisation_id", "file_id") REFERENCES "stored_file"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
