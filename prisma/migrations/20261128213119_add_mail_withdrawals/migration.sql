-- CreateTable
CREATE TABLE "mail_withdrawal" (
    "organisation_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_withdrawal_pkey" PRIMARY KEY ("organisation_id","rule_id")
);

-- CreateIndex
CREATE INDEX "mail_withdrawal_started_at_idx" ON "mail_withdrawal"("started_at");

-- AddForeignKey
ALTER TABLE "mail_withdrawal" ADD CONSTRAINT "mail_withdrawal_organisation_id_rule_id_fkey" FOREIGN KEY ("organisation_id", "rule_id") REFERENCES "mail_rule"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
