-- CreateEnum
CREATE TYPE "SuggestionStatus" AS ENUM ('open', 'in_progress', 'done', 'declined');

-- CreateTable
CREATE TABLE "customer_suggestion" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "contact_id" UUID,
    "title" TEXT NOT NULL,
    "status" "SuggestionStatus" NOT NULL DEFAULT 'open',
    "responsible_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "follow_up_id" UUID,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "customer_suggestion_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "customer_suggestion_organisation_id_customer_id_idx" ON "customer_suggestion"("organisation_id", "customer_id");

-- AddForeignKey
ALTER TABLE "customer_suggestion" ADD CONSTRAINT "customer_suggestion_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
