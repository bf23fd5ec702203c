-- CreateEnum
CREATE TYPE "VisitOutcome" AS ENUM ('order', 'enquiry', 'talk', 'no_need', 'not_met');

-- CreateEnum
CREATE TYPE "OrderNoteKind" AS ENUM ('order', 'enquiry');

-- CreateEnum
CREATE TYPE "TargetState" AS ENUM ('open', 'met', 'not_met');

-- CreateEnum
CREATE TYPE "ProspectStage" AS ENUM ('found', 'contacted', 'visited', 'quoted', 'won', 'dropped');

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "potential_asked_on" DATE,
ADD COLUMN     "prospect_stage" "ProspectStage";

-- CreateTable
CREATE TABLE "visit_report" (
    "organisation_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "outcome" "VisitOutcome" NOT NULL,
    "note_kind" "OrderNoteKind",
    "first_contact" TEXT[],

    CONSTRAINT "visit_report_pkey" PRIMARY KEY ("organisation_id","report_id")
);

-- CreateTable
CREATE TABLE "order_note_line" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" UUID,
    "text" TEXT NOT NULL,
    "quantity" DECIMAL(18,3),
    "unit" TEXT,

    CONSTRAINT "order_note_line_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "agreed_target" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "TargetState" NOT NULL DEFAULT 'open',
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreed_target_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "prospect_step" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID NOT NULL,
    "before" "ProspectStage" NOT NULL,
    "after" "ProspectStage" NOT NULL,
    "why" TEXT,

    CONSTRAINT "prospect_step_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "order_note_line_organisation_id_report_id_idx" ON "order_note_line"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "agreed_target_organisation_id_customer_id_state_due_on_idx" ON "agreed_target"("organisation_id", "customer_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "agreed_target_organisation_id_report_id_idx" ON "agreed_target"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "prospect_step_organisation_id_customer_id_at_idx" ON "prospect_step"("organisation_id", "customer_id", "at");

-- CreateIndex
CREATE INDEX "contact_report_organisation_id_visit_id_idx" ON "contact_report"("organisation_id", "visit_id");

-- AddForeignKey
ALTER TABLE "visit_report" ADD CONSTRAINT "visit_report_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_note_line" ADD CONSTRAINT "order_note_line_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_note_line" ADD CONSTRAINT "order_note_line_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreed_target" ADD CONSTRAINT "agreed_target_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_target" ADD CONSTRAINT "agreed_target_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prospect_step" ADD CONSTRAINT "prospect_step_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
