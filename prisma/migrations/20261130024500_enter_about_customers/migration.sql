-- CreateEnum
CREATE TYPE "PriceSource" AS ENUM ('told', 'quote_seen', 'web');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('competitor_price', 'machine', 'project', 'sample', 'suggestion');

-- AlterTable
ALTER TABLE "competitor_price" ADD COLUMN     "source_kind" "PriceSource";

-- CreateTable
CREATE TABLE "customer_entry" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "report_id" UUID,
    "mail_key" CHAR(64),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "customer_entry_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "customer_entry_organisation_id_customer_id_at_id_idx" ON "customer_entry"("organisation_id", "customer_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "customer_entry_organisation_id_author_id_idx" ON "customer_entry"("organisation_id", "author_id");

-- CreateIndex
CREATE INDEX "customer_entry_organisation_id_report_id_idx" ON "customer_entry"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "customer_entry_organisation_id_mail_key_idx" ON "customer_entry"("organisation_id", "mail_key");

-- AddForeignKey
ALTER TABLE "customer_entry" ADD CONSTRAINT "customer_entry_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_entry" ADD CONSTRAINT "customer_entry_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- By hand: what competitors ask for a product, and what was seen last, whosever customer it was.
CREATE INDEX "competitor_price_product_seen_on" ON "competitor_price"("organisation_id", lower("product_number"), "seen_on" DESC) WHERE "archived_at" IS NULL;
CREATE INDEX "competitor_price_seen_on" ON "competitor_price"("organisation_id", "seen_on" DESC) WHERE "archived_at" IS NULL;
