-- Names sort by the ICU root collation ("und-x-icu"), which is the order of a German dictionary and exists in the embedded database as well.
-- Trigrams serve the search for parts of a name.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "CustomerVisibility" AS ENUM ('all', 'care_team');

-- CreateEnum
CREATE TYPE "ReportVisibility" AS ENUM ('everyone', 'care_team', 'participants');

-- CreateEnum
CREATE TYPE "UserRole" AS ENUM ('sales', 'head_of_sales', 'admin');

-- CreateEnum
CREATE TYPE "CustomerKind" AS ENUM ('prospect', 'customer', 'former', 'supplier', 'partner', 'competitor');

-- CreateEnum
CREATE TYPE "CustomerLinkKind" AS ENUM ('group_parent', 'buying_group', 'invoiced_through', 'buys_via_dealer', 'referred_by');

-- CreateEnum
CREATE TYPE "CareRole" AS ENUM ('field', 'inside', 'key_account', 'technical');

-- CreateEnum
CREATE TYPE "AddressForm" AS ENUM ('du', 'sie');

-- CreateEnum
CREATE TYPE "PhoneKind" AS ENUM ('work', 'mobile', 'private');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('email', 'phone', 'fax', 'visit', 'meeting', 'letter', 'chat');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('incoming', 'outgoing', 'internal');

-- CreateEnum
CREATE TYPE "ContactOutcome" AS ENUM ('reached', 'not_reached', 'calls_back');

-- CreateEnum
CREATE TYPE "TextState" AS ENUM ('present', 'follows', 'none');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('sender', 'to', 'cc', 'bcc', 'organizer', 'attendee', 'spoke_with');

-- CreateEnum
CREATE TYPE "QuoteStatus" AS ENUM ('open', 'won', 'lost', 'expired');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('open', 'partially_delivered', 'delivered', 'cancelled');

-- CreateEnum
CREATE TYPE "InvoiceKind" AS ENUM ('invoice', 'credit_note');

-- CreateEnum
CREATE TYPE "ComplaintStatus" AS ENUM ('open', 'in_progress', 'closed');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('open', 'won', 'lost', 'dormant');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('owner', 'planner', 'bidder', 'contractor');

-- CreateEnum
CREATE TYPE "VisitStatus" AS ENUM ('proposed', 'asked', 'confirmed', 'drop_in', 'done', 'not_met', 'cancelled');

-- CreateEnum
CREATE TYPE "OutboxKind" AS ENUM ('save_task', 'save_event', 'delete_event', 'read_mail_text');

-- CreateEnum
CREATE TYPE "OutboxStatus" AS ENUM ('waiting', 'done', 'parked');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "entra_tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "customer_visibility" "CustomerVisibility" NOT NULL DEFAULT 'all',
    "report_visibility" "ReportVisibility" NOT NULL DEFAULT 'everyone',
    "mail_domains" TEXT[],
    "mail_secret" BYTEA NOT NULL,
    "origin" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "oid" UUID NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "mail" TEXT NOT NULL,
    "role" "UserRole" NOT NULL,
    "time_zone" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "removed_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "todo_list_id" TEXT,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason" TEXT,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "entity" TEXT,
    "entity_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "CustomerKind" NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "name_folded" TEXT NOT NULL,
    "industry" TEXT,
    "target_group" TEXT,
    "employees" INTEGER,
    "phone" TEXT,
    "website" TEXT,
    "language" TEXT NOT NULL DEFAULT 'de',
    "class_letter" CHAR(1),
    "class_digit" SMALLINT,
    "class_since" DATE,
    "potential_cents" BIGINT,
    "is_credit_blocked" BOOLEAN NOT NULL DEFAULT false,
    "credit_block_reason" TEXT,
    "credit_limit_cents" BIGINT,
    "payment_terms" TEXT,
    "delivery_terms" TEXT,
    "internal_note" TEXT,
    "report_visibility" "ReportVisibility",
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_domain" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,

    CONSTRAINT "customer_domain_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_email" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "customer_email_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "ignored_sender" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ignored_sender_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "site" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "street" TEXT,
    "postal_code" TEXT,
    "city" TEXT,
    "country" CHAR(2) NOT NULL DEFAULT 'DE',
    "phone" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "position_accuracy" TEXT,
    "is_main" BOOLEAN NOT NULL DEFAULT false,
    "opening_windows" JSONB NOT NULL DEFAULT '[]',
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_link" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "CustomerLinkKind" NOT NULL,

    CONSTRAINT "customer_link_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "care_team_member" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "CareRole" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "care_team_member_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "external_number" (
    "organisation_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_number_pkey" PRIMARY KEY ("organisation_id","source","entity","external_id")
);

-- CreateTable
CREATE TABLE "contact" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "salutation" TEXT,
    "title" TEXT,
    "given_name" TEXT COLLATE "und-x-icu",
    "surname" TEXT COLLATE "und-x-icu" NOT NULL,
    "name_folded" TEXT NOT NULL,
    "address_form" "AddressForm" NOT NULL DEFAULT 'sie',
    "language" TEXT NOT NULL DEFAULT 'de',
    "has_left_on" DATE,
    "internal_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact_role" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "site_id" UUID,
    "function" TEXT,
    "decision_role" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "is_main" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_role_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact_email" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "is_primary" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "contact_email_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact_phone" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "PhoneKind" NOT NULL,
    "is_permitted" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "contact_phone_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact_consent" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "is_granted" BOOLEAN NOT NULL,
    "decided_on" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "contact_consent_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "product_group" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "product_group_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "product" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "product_group_id" UUID NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'Stk',

    CONSTRAINT "product_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "quote" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "contact_id" UUID,
    "project_id" UUID,
    "owner_id" UUID,
    "quoted_on" DATE NOT NULL,
    "valid_until" DATE,
    "status" "QuoteStatus" NOT NULL DEFAULT 'open',
    "subject" TEXT,
    "total_cents" BIGINT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "quote_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "quote_line" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" UUID,
    "text" TEXT NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "unit_price" DECIMAL(18,6) NOT NULL,
    "unit_cost" DECIMAL(18,6),
    "price_unit" INTEGER NOT NULL DEFAULT 1,
    "total_cents" BIGINT NOT NULL,

    CONSTRAINT "quote_line_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_order" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "contact_id" UUID,
    "project_id" UUID,
    "quote_id" UUID,
    "ordered_on" DATE NOT NULL,
    "promised_on" DATE,
    "delivered_on" DATE,
    "status" "OrderStatus" NOT NULL DEFAULT 'open',
    "total_cents" BIGINT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_order_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "ordered_on" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" UUID,
    "product_group_id" UUID,
    "text" TEXT NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "delivered_quantity" DECIMAL(18,3) NOT NULL DEFAULT 0,
    "unit_price" DECIMAL(18,6) NOT NULL,
    "unit_cost" DECIMAL(18,6),
    "price_unit" INTEGER NOT NULL DEFAULT 1,
    "total_cents" BIGINT NOT NULL,
    "cost_cents" BIGINT,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "InvoiceKind" NOT NULL DEFAULT 'invoice',
    "customer_id" UUID NOT NULL,
    "order_id" UUID,
    "invoiced_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "open_cents" BIGINT NOT NULL DEFAULT 0,
    "dunning_level" SMALLINT NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "contact_id" UUID,
    "order_id" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT,
    "opened_on" DATE NOT NULL,
    "deadline_on" DATE NOT NULL,
    "closed_on" DATE,
    "status" "ComplaintStatus" NOT NULL DEFAULT 'open',
    "responsible_id" UUID,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "project" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "name_folded" TEXT NOT NULL,
    "kind" TEXT,
    "city" TEXT,
    "status" "ProjectStatus" NOT NULL DEFAULT 'open',
    "volume_cents" BIGINT,
    "decision_on" DATE,
    "internal_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "project_party" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "role" "PartyRole" NOT NULL,

    CONSTRAINT "project_party_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "framework_agreement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "volume_cents" BIGINT,
    "called_cents" BIGINT NOT NULL DEFAULT 0,
    "rebate_percent" DECIMAL(6,3),

    CONSTRAINT "framework_agreement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "machine" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "site_id" UUID,
    "name" TEXT NOT NULL,
    "serial_number" TEXT,
    "installed_on" DATE,
    "service_interval_months" INTEGER,
    "next_service_on" DATE,

    CONSTRAINT "machine_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "competitor_price" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "competitor" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "price" DECIMAL(18,6) NOT NULL,
    "price_unit" INTEGER NOT NULL DEFAULT 1,
    "seen_on" DATE NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "competitor_price_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "contact_report" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "direction" "Direction" NOT NULL,
    "outcome" "ContactOutcome",
    "occasion" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "text_state" "TextState" NOT NULL DEFAULT 'none',
    "author_id" UUID NOT NULL,
    "project_id" UUID,
    "visit_id" UUID,
    "visibility" "ReportVisibility",
    "retention_class" TEXT NOT NULL DEFAULT 'business_letter',
    "hold_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_report_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "report_customer" (
    "organisation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_customer_pkey" PRIMARY KEY ("organisation_id","customer_id","report_id")
);

-- CreateTable
CREATE TABLE "report_participant" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "role" "ParticipantRole" NOT NULL,
    "name" TEXT,
    "address" TEXT,
    "contact_id" UUID,
    "user_id" UUID,

    CONSTRAINT "report_participant_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "report_text" (
    "organisation_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "note" TEXT,

    CONSTRAINT "report_text_pkey" PRIMARY KEY ("organisation_id","report_id")
);

-- CreateTable
CREATE TABLE "report_file" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "report_mail" (
    "organisation_id" UUID NOT NULL,
    "identity" CHAR(64) NOT NULL,
    "report_id" UUID NOT NULL,
    "message_key" CHAR(64) NOT NULL,
    "conversation_id" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_mail_pkey" PRIMARY KEY ("organisation_id","identity")
);

-- CreateTable
CREATE TABLE "mail_witness" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "mailbox" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_witness_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "due_on" DATE NOT NULL,
    "customer_id" UUID,
    "contact_id" UUID,
    "project_id" UUID,
    "report_id" UUID,
    "assignee_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "mail_item_id" TEXT,
    "mail_web_link" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "visit" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "site_id" UUID,
    "contact_id" UUID,
    "owner_id" UUID NOT NULL,
    "status" "VisitStatus" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "outlook_item" (
    "organisation_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "list_id" TEXT,
    "web_link" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outlook_item_pkey" PRIMARY KEY ("organisation_id","entity_id")
);

-- CreateTable
CREATE TABLE "outbox_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "OutboxKind" NOT NULL,
    "user_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "status" "OutboxStatus" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_entra_tenant_id_key" ON "organisation"("entra_tenant_id");

-- CreateIndex
CREATE INDEX "app_user_organisation_id_mail_idx" ON "app_user"("organisation_id", "mail");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_organisation_id_oid_key" ON "app_user"("organisation_id", "oid");

-- CreateIndex
CREATE INDEX "deputy_organisation_id_user_id_ends_on_idx" ON "deputy"("organisation_id", "user_id", "ends_on");

-- CreateIndex
CREATE INDEX "deputy_organisation_id_deputy_id_ends_on_idx" ON "deputy"("organisation_id", "deputy_id", "ends_on");

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_at_idx" ON "audit_entry"("organisation_id", "at" DESC);

-- CreateIndex
CREATE INDEX "customer_organisation_id_name_idx" ON "customer"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "customer_organisation_id_name_folded_idx" ON "customer"("organisation_id", "name_folded");

-- CreateIndex
CREATE INDEX "customer_name_folded_idx" ON "customer" USING GIN ("name_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "customer_organisation_id_class_letter_class_digit_idx" ON "customer"("organisation_id", "class_letter", "class_digit");

-- CreateIndex
CREATE INDEX "customer_domain_organisation_id_customer_id_idx" ON "customer_domain"("organisation_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_domain_organisation_id_domain_customer_id_key" ON "customer_domain"("organisation_id", "domain", "customer_id");

-- CreateIndex
CREATE INDEX "customer_email_organisation_id_customer_id_idx" ON "customer_email"("organisation_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_email_organisation_id_address_customer_id_key" ON "customer_email"("organisation_id", "address", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "ignored_sender_organisation_id_address_key" ON "ignored_sender"("organisation_id", "address");

-- CreateIndex
CREATE INDEX "site_organisation_id_customer_id_idx" ON "site"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "customer_link_organisation_id_to_id_idx" ON "customer_link"("organisation_id", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_link_organisation_id_from_id_to_id_kind_key" ON "customer_link"("organisation_id", "from_id", "to_id", "kind");

-- CreateIndex
CREATE INDEX "care_team_member_organisation_id_customer_id_idx" ON "care_team_member"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "care_team_member_organisation_id_user_id_idx" ON "care_team_member"("organisation_id", "user_id");

-- CreateIndex
CREATE INDEX "external_number_organisation_id_entity_entity_id_idx" ON "external_number"("organisation_id", "entity", "entity_id");

-- CreateIndex
CREATE INDEX "contact_name_folded_idx" ON "contact" USING GIN ("name_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "contact_role_organisation_id_customer_id_idx" ON "contact_role"("organisation_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_role_organisation_id_contact_id_customer_id_key" ON "contact_role"("organisation_id", "contact_id", "customer_id");

-- CreateIndex
CREATE INDEX "contact_email_organisation_id_contact_id_idx" ON "contact_email"("organisation_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_email_organisation_id_address_contact_id_key" ON "contact_email"("organisation_id", "address", "contact_id");

-- CreateIndex
CREATE INDEX "contact_phone_organisation_id_contact_id_idx" ON "contact_phone"("organisation_id", "contact_id");

-- CreateIndex
CREATE INDEX "contact_phone_organisation_id_number_idx" ON "contact_phone"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "contact_consent_organisation_id_contact_id_idx" ON "contact_consent"("organisation_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_group_organisation_id_code_key" ON "product_group"("organisation_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "product_organisation_id_number_key" ON "product"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "quote_organisation_id_customer_id_quoted_on_idx" ON "quote"("organisation_id", "customer_id", "quoted_on" DESC);

-- CreateIndex
CREATE INDEX "quote_organisation_id_project_id_idx" ON "quote"("organisation_id", "project_id");

-- CreateIndex
CREATE INDEX "quote_line_organisation_id_quote_id_idx" ON "quote_line"("organisation_id", "quote_id");

-- CreateIndex
CREATE INDEX "customer_order_organisation_id_customer_id_ordered_on_idx" ON "customer_order"("organisation_id", "customer_id", "ordered_on" DESC);

-- CreateIndex
CREATE INDEX "customer_order_organisation_id_project_id_idx" ON "customer_order"("organisation_id", "project_id");

-- CreateIndex
CREATE INDEX "order_line_organisation_id_order_id_idx" ON "order_line"("organisation_id", "order_id");

-- CreateIndex
CREATE INDEX "order_line_organisation_id_customer_id_ordered_on_idx" ON "order_line"("organisation_id", "customer_id", "ordered_on" DESC);

-- CreateIndex
CREATE INDEX "invoice_organisation_id_customer_id_invoiced_on_idx" ON "invoice"("organisation_id", "customer_id", "invoiced_on" DESC);

-- CreateIndex
CREATE INDEX "complaint_organisation_id_customer_id_opened_on_idx" ON "complaint"("organisation_id", "customer_id", "opened_on" DESC);

-- CreateIndex
CREATE INDEX "project_party_organisation_id_customer_id_idx" ON "project_party"("organisation_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_party_organisation_id_project_id_customer_id_role_key" ON "project_party"("organisation_id", "project_id", "customer_id", "role");

-- CreateIndex
CREATE INDEX "framework_agreement_organisation_id_customer_id_idx" ON "framework_agreement"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "machine_organisation_id_customer_id_idx" ON "machine"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "competitor_price_organisation_id_customer_id_seen_on_idx" ON "competitor_price"("organisation_id", "customer_id", "seen_on" DESC);

-- CreateIndex
CREATE INDEX "report_customer_organisation_id_customer_id_at_report_id_idx" ON "report_customer"("organisation_id", "customer_id", "at" DESC, "report_id" DESC);

-- CreateIndex
CREATE INDEX "report_customer_organisation_id_report_id_idx" ON "report_customer"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "report_participant_organisation_id_report_id_idx" ON "report_participant"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "report_participant_organisation_id_contact_id_idx" ON "report_participant"("organisation_id", "contact_id");

-- CreateIndex
CREATE INDEX "report_file_organisation_id_report_id_idx" ON "report_file"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "report_mail_organisation_id_message_key_idx" ON "report_mail"("organisation_id", "message_key");

-- CreateIndex
CREATE UNIQUE INDEX "report_mail_organisation_id_report_id_key" ON "report_mail"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "mail_witness_organisation_id_report_id_idx" ON "mail_witness"("organisation_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_witness_organisation_id_mailbox_item_id_key" ON "mail_witness"("organisation_id", "mailbox", "item_id");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_customer_id_done_at_due_on_idx" ON "follow_up"("organisation_id", "customer_id", "done_at", "due_on");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_assignee_id_done_at_due_on_idx" ON "follow_up"("organisation_id", "assignee_id", "done_at", "due_on");

-- CreateIndex
CREATE INDEX "visit_organisation_id_customer_id_starts_at_idx" ON "visit"("organisation_id", "customer_id", "starts_at");

-- CreateIndex
CREATE INDEX "visit_organisation_id_owner_id_starts_at_idx" ON "visit"("organisation_id", "owner_id", "starts_at");

-- CreateIndex
CREATE INDEX "outlook_item_organisation_id_user_id_idx" ON "outlook_item"("organisation_id", "user_id");

-- CreateIndex
CREATE INDEX "outbox_entry_organisation_id_user_id_status_next_attempt_at_idx" ON "outbox_entry"("organisation_id", "user_id", "status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "outbox_entry_organisation_id_entity_id_idx" ON "outbox_entry"("organisation_id", "entity_id");

-- CreateIndex
CREATE INDEX "outbox_entry_status_next_attempt_at_idx" ON "outbox_entry"("status", "next_attempt_at");

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_organisation_id_deputy_id_fkey" FOREIGN KEY ("organisation_id", "deputy_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_organisation_id_merged_into_id_fkey" FOREIGN KEY ("organisation_id", "merged_into_id") REFERENCES "customer"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_domain" ADD CONSTRAINT "customer_domain_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_email" ADD CONSTRAINT "customer_email_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_link" ADD CONSTRAINT "customer_link_organisation_id_from_id_fkey" FOREIGN KEY ("organisation_id", "from_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_link" ADD CONSTRAINT "customer_link_organisation_id_to_id_fkey" FOREIGN KEY ("organisation_id", "to_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_merged_into_id_fkey" FOREIGN KEY ("organisation_id", "merged_into_id") REFERENCES "contact"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_role" ADD CONSTRAINT "contact_role_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_role" ADD CONSTRAINT "contact_role_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_role" ADD CONSTRAINT "contact_role_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_email" ADD CONSTRAINT "contact_email_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_phone" ADD CONSTRAINT "contact_phone_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_consent" ADD CONSTRAINT "contact_consent_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_organisation_id_product_group_id_fkey" FOREIGN KEY ("organisation_id", "product_group_id") REFERENCES "product_group"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_organisation_id_quote_id_fkey" FOREIGN KEY ("organisation_id", "quote_id") REFERENCES "quote"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_organisation_id_order_id_fkey" FOREIGN KEY ("organisation_id", "order_id") REFERENCES "customer_order"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_organisation_id_product_group_id_fkey" FOREIGN KEY ("organisation_id", "product_group_id") REFERENCES "product_group"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_organisation_id_responsible_id_fkey" FOREIGN KEY ("organisation_id", "responsible_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "project_party" ADD CONSTRAINT "project_party_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_party" ADD CONSTRAINT "project_party_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_agreement" ADD CONSTRAINT "framework_agreement_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine" ADD CONSTRAINT "machine_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine" ADD CONSTRAINT "machine_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitor_price" ADD CONSTRAINT "competitor_price_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_organisation_id_visit_id_fkey" FOREIGN KEY ("organisation_id", "visit_id") REFERENCES "visit"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_customer" ADD CONSTRAINT "report_customer_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_customer" ADD CONSTRAINT "report_customer_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_participant" ADD CONSTRAINT "report_participant_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_participant" ADD CONSTRAINT "report_participant_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_participant" ADD CONSTRAINT "report_participant_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_text" ADD CONSTRAINT "report_text_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_mail" ADD CONSTRAINT "report_mail_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_witness" ADD CONSTRAINT "mail_witness_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_assignee_id_fkey" FOREIGN KEY ("organisation_id", "assignee_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outbox_entry" ADD CONSTRAINT "outbox_entry_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
