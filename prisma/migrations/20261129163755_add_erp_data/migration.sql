-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('price', 'framework');

-- CreateEnum
CREATE TYPE "LoanKind" AS ENUM ('sample', 'loan');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'asking', 'checked', 'running', 'done', 'undoing', 'undone', 'refused', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('new', 'changed', 'unchanged', 'rejected', 'vanished');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "QuoteStatus" ADD VALUE 'part_won';
ALTER TYPE "QuoteStatus" ADD VALUE 'cancelled';

-- AlterTable
ALTER TABLE "competitor_price" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "product_number" TEXT;

-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "product_number" TEXT,
ADD COLUMN     "quantity" DECIMAL(18,3);

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "conditions" TEXT,
ADD COLUMN     "name_addition" TEXT,
ADD COLUMN     "used_credit_cents" BIGINT,
ADD COLUMN     "vat_id" TEXT;

-- AlterTable
ALTER TABLE "customer_order" ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "customer_reference" TEXT,
ADD COLUMN     "rate" DECIMAL(18,8),
ADD COLUMN     "requested_on" DATE;

-- AlterTable
ALTER TABLE "external_number" ADD COLUMN     "content_hash" BYTEA,
ADD COLUMN     "gone_at" TIMESTAMPTZ(3),
ADD COLUMN     "said_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "framework_agreement" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "kind" "AgreementKind" NOT NULL DEFAULT 'framework';

-- AlterTable
ALTER TABLE "invoice" ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "customer_reference" TEXT,
ADD COLUMN     "gross_cents" BIGINT,
ADD COLUMN     "open_as_of" DATE,
ADD COLUMN     "paid_on" DATE,
ADD COLUMN     "rate" DECIMAL(18,8);

-- AlterTable
ALTER TABLE "machine" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "discount_percent" DECIMAL(6,3),
ADD COLUMN     "product_number" TEXT,
ADD COLUMN     "promised_on" DATE,
ADD COLUMN     "requested_on" DATE;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "barcode" TEXT,
ADD COLUMN     "manufacturer" TEXT,
ADD COLUMN     "name_addition" TEXT,
ADD COLUMN     "price" DECIMAL(18,6),
ADD COLUMN     "price_unit" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "unit_cost" DECIMAL(18,6),
ALTER COLUMN "product_group_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "product_group" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "parent_id" UUID;

-- AlterTable
ALTER TABLE "project" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "number" TEXT;

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "closed_because" TEXT,
ADD COLUMN     "competitor" TEXT,
ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "customer_reference" TEXT,
ADD COLUMN     "decision_on" DATE,
ADD COLUMN     "probability" SMALLINT,
ADD COLUMN     "rate" DECIMAL(18,8);

-- AlterTable
ALTER TABLE "quote_line" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "cost_cents" BIGINT,
ADD COLUMN     "discount_percent" DECIMAL(6,3),
ADD COLUMN     "product_number" TEXT;

-- CreateTable
CREATE TABLE "delivery" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "order_id" UUID,
    "delivered_on" DATE,
    "carrier" TEXT,
    "tracking_number" TEXT,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "product_surcharge" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "percent" DECIMAL(8,4),
    "amount" DECIMAL(18,6),

    CONSTRAINT "product_surcharge_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "agreement_price" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" UUID,
    "product_number" TEXT,
    "text" TEXT NOT NULL,
    "price" DECIMAL(18,6),
    "price_unit" INTEGER NOT NULL DEFAULT 1,
    "quantity" DECIMAL(18,3),
    "called_quantity" DECIMAL(18,3) NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_price_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "rebate_scale" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reached_cents" BIGINT NOT NULL DEFAULT 0,
    "steps" JSONB NOT NULL DEFAULT '[]',
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "rebate_scale_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "loan_item" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" "LoanKind" NOT NULL,
    "product_number" TEXT,
    "text" TEXT NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL DEFAULT 1,
    "given_on" DATE NOT NULL,
    "due_back_on" DATE,
    "returned_on" DATE,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "loan_item_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "promotion" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "product_group_id" UUID,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "promotion_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "header" TEXT[],
    "fields" JSONB NOT NULL,
    "empty_overwrites" BOOLEAN NOT NULL,
    "holds_all" BOOLEAN NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "import_job" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "entity" TEXT,
    "file_name" TEXT NOT NULL,
    "file_hash" BYTEA,
    "file_bytes" BIGINT NOT NULL,
    "file_from" TIMESTAMPTZ(3) NOT NULL,
    "sheet" TEXT,
    "state" "ImportState" NOT NULL DEFAULT 'reading',
    "mapping_id" UUID,
    "reading" JSONB,
    "is_automatic" BOOLEAN NOT NULL DEFAULT false,
    "is_forced" BOOLEAN NOT NULL DEFAULT false,
    "accepts_part" BOOLEAN NOT NULL DEFAULT false,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "unchanged_count" INTEGER NOT NULL DEFAULT 0,
    "rejected_count" INTEGER NOT NULL DEFAULT 0,
    "vanished_count" INTEGER NOT NULL DEFAULT 0,
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "trouble" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "import_progress" (
    "organisation_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_progress_pkey" PRIMARY KEY ("organisation_id","job_id")
);

-- CreateTable
CREATE TABLE "import_line" (
    "organisation_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "record" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "import_line_pkey" PRIMARY KEY ("organisation_id","job_id","record","line")
);

-- CreateTable
CREATE TABLE "import_record" (
    "organisation_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "record" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "entity_id" UUID,
    "verdict" "ImportVerdict",
    "content_hash" BYTEA,
    "before" JSONB,
    "is_applied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_record_pkey" PRIMARY KEY ("organisation_id","job_id","record")
);

-- CreateTable
CREATE TABLE "import_rejection" (
    "organisation_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "record" INTEGER,
    "column" TEXT,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "import_rejection_pkey" PRIMARY KEY ("organisation_id","job_id","line")
);

-- CreateIndex
CREATE INDEX "delivery_organisation_id_customer_id_delivered_on_idx" ON "delivery"("organisation_id", "customer_id", "delivered_on" DESC);

-- CreateIndex
CREATE INDEX "delivery_organisation_id_order_id_idx" ON "delivery"("organisation_id", "order_id");

-- CreateIndex
CREATE INDEX "delivery_organisation_id_number_idx" ON "delivery"("organisation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "product_surcharge_organisation_id_product_id_name_key" ON "product_surcharge"("organisation_id", "product_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_price_organisation_id_agreement_id_position_key" ON "agreement_price"("organisation_id", "agreement_id", "position");

-- CreateIndex
CREATE INDEX "rebate_scale_organisation_id_customer_id_ends_on_idx" ON "rebate_scale"("organisation_id", "customer_id", "ends_on" DESC);

-- CreateIndex
CREATE INDEX "loan_item_organisation_id_customer_id_given_on_idx" ON "loan_item"("organisation_id", "customer_id", "given_on" DESC);

-- CreateIndex
CREATE INDEX "promotion_organisation_id_ends_on_idx" ON "promotion"("organisation_id", "ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_organisation_id_source_entity_version_key" ON "import_mapping"("organisation_id", "source", "entity", "version");

-- CreateIndex
CREATE INDEX "import_job_organisation_id_created_at_idx" ON "import_job"("organisation_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_job_organisation_id_source_entity_created_at_idx" ON "import_job"("organisation_id", "source", "entity", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_record_organisation_id_job_id_external_id_idx" ON "import_record"("organisation_id", "job_id", "external_id");

-- CreateIndex
CREATE INDEX "customer_organisation_id_vat_id_idx" ON "customer"("organisation_id", "vat_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_organisation_id_order_id_position_key" ON "order_line"("organisation_id", "order_id", "position");

-- CreateIndex
CREATE INDEX "product_organisation_id_product_group_id_idx" ON "product"("organisation_id", "product_group_id");

-- CreateIndex
CREATE INDEX "product_group_organisation_id_parent_id_idx" ON "product_group"("organisation_id", "parent_id");

-- CreateIndex
CREATE INDEX "project_organisation_id_number_idx" ON "project"("organisation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "quote_line_organisation_id_quote_id_position_key" ON "quote_line"("organisation_id", "quote_id", "position");

-- AddForeignKey
ALTER TABLE "product_group" ADD CONSTRAINT "product_group_organisation_id_parent_id_fkey" FOREIGN KEY ("organisation_id", "parent_id") REFERENCES "product_group"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organisation_id_order_id_fkey" FOREIGN KEY ("organisation_id", "order_id") REFERENCES "customer_order"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "product_surcharge" ADD CONSTRAINT "product_surcharge_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_price" ADD CONSTRAINT "agreement_price_organisation_id_agreement_id_fkey" FOREIGN KEY ("organisation_id", "agreement_id") REFERENCES "framework_agreement"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebate_scale" ADD CONSTRAINT "rebate_scale_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_item" ADD CONSTRAINT "loan_item_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_organisation_id_product_group_id_fkey" FOREIGN KEY ("organisation_id", "product_group_id") REFERENCES "product_group"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_organisation_id_job_id_fkey" FOREIGN KEY ("organisation_id", "job_id") REFERENCES "import_job"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
