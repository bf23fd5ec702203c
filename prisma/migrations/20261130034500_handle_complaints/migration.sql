-- CreateEnum
CREATE TYPE "ComplaintStep" AS ENUM ('confirm', 'measure', 'word', 'answer', 'close');

-- CreateEnum
CREATE TYPE "ComplaintVerdict" AS ENUM ('justified', 'partly', 'goodwill', 'not_justified');

-- CreateEnum
CREATE TYPE "ReminderLevel" AS ENUM ('responsible', 'head', 'management');

-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "entered_by_id" UUID;

-- CreateTable
CREATE TABLE "complaint_handling" (
    "organisation_id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "kind" TEXT,
    "responsible_id" UUID,
    "report_id" UUID,
    "internal_text" TEXT,
    "customer_text" TEXT,
    "cause" TEXT,
    "remedy" TEXT,
    "cost_cents" BIGINT,
    "verdict" "ComplaintVerdict",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "complaint_handling_pkey" PRIMARY KEY ("organisation_id","complaint_id")
);

-- CreateTable
CREATE TABLE "complaint_step" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "step" "ComplaintStep" NOT NULL,
    "done_by_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complaint_step_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "complaint_pause" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "because" TEXT,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "complaint_pause_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "complaint_reminder" (
    "organisation_id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "step" "ComplaintStep" NOT NULL,
    "round" INTEGER NOT NULL,
    "level" "ReminderLevel" NOT NULL,
    "for_id" UUID NOT NULL,
    "sent_to_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complaint_reminder_pkey" PRIMARY KEY ("organisation_id","complaint_id","step","round","level","for_id")
);

-- CreateTable
CREATE TABLE "complaint_policy" (
    "organisation_id" UUID NOT NULL,
    "kinds" JSONB NOT NULL,
    "management_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "complaint_policy_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "complaint_counter" (
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "complaint_counter_pkey" PRIMARY KEY ("organisation_id","year")
);

-- CreateIndex
CREATE INDEX "complaint_handling_organisation_id_report_id_idx" ON "complaint_handling"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "complaint_step_organisation_id_complaint_id_idx" ON "complaint_step"("organisation_id", "complaint_id");

-- CreateIndex
CREATE INDEX "complaint_pause_organisation_id_complaint_id_idx" ON "complaint_pause"("organisation_id", "complaint_id");

-- AddForeignKey
ALTER TABLE "complaint_handling" ADD CONSTRAINT "complaint_handling_organisation_id_complaint_id_fkey" FOREIGN KEY ("organisation_id", "complaint_id") REFERENCES "complaint"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_step" ADD CONSTRAINT "complaint_step_organisation_id_complaint_id_fkey" FOREIGN KEY ("organisation_id", "complaint_id") REFERENCES "complaint"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_pause" ADD CONSTRAINT "complaint_pause_organisation_id_complaint_id_fkey" FOREIGN KEY ("organisation_id", "complaint_id") REFERENCES "complaint"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_reminder" ADD CONSTRAINT "complaint_reminder_organisation_id_complaint_id_fkey" FOREIGN KEY ("organisation_id", "complaint_id") REFERENCES "complaint"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: each step but words to the customer is done once.
CREATE UNIQUE INDEX "complaint_step_once" ON "complaint_step"("organisation_id", "complaint_id", "step") WHERE "step" <> 'word';

-- By hand: few complaints name a product.
CREATE INDEX "complaint_product_number" ON "complaint"("organisation_id", "product_number", "opened_on" DESC) WHERE "product_number" IS NOT NULL;
