-- CreateEnum
CREATE TYPE "WishReach" AS ENUM ('everywhere', 'concerned');

-- CreateEnum
CREATE TYPE "KnownCause" AS ENUM ('person', 'let_in', 'gateway', 'always');

-- AlterTable
ALTER TABLE "judge_wish" ADD COLUMN     "reach" "WishReach" NOT NULL DEFAULT 'concerned';

-- AlterTable
ALTER TABLE "logging_policy" ADD COLUMN     "is_looking_back" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "mail_verdict" ADD COLUMN     "is_afterwards" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "known_since" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cause" "KnownCause" NOT NULL,
    "kind" "WishKind" NOT NULL,
    "value" TEXT NOT NULL,
    "customer_id" UUID,
    "made_by_id" UUID NOT NULL,
    "counts_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_since_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "past_decision" (
    "organisation_id" UUID NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "known_since_id" UUID NOT NULL,
    "is_taken_over" BOOLEAN NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "past_decision_pkey" PRIMARY KEY ("organisation_id","mailbox_id","known_since_id")
);

-- CreateIndex
CREATE INDEX "known_since_organisation_id_value_idx" ON "known_since"("organisation_id", "value");

-- CreateIndex
CREATE INDEX "known_since_organisation_id_customer_id_idx" ON "known_since"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "known_since_organisation_id_counts_from_idx" ON "known_since"("organisation_id", "counts_from");

-- CreateIndex
CREATE INDEX "past_decision_organisation_id_known_since_id_idx" ON "past_decision"("organisation_id", "known_since_id");

-- AddForeignKey
ALTER TABLE "past_decision" ADD CONSTRAINT "past_decision_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "past_decision" ADD CONSTRAINT "past_decision_organisation_id_known_since_id_fkey" FOREIGN KEY ("organisation_id", "known_since_id") REFERENCES "known_since"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Few verdicts are such, and their owner reads them as a list.
CREATE INDEX "mail_verdict_afterwards_idx" ON "mail_verdict"("organisation_id", "mailbox_id", "judged_at", "mail_hash") WHERE "is_afterwards";
