-- AlterTable
ALTER TABLE "report_mail" ADD COLUMN     "answers_hash" CHAR(64);

-- CreateIndex
CREATE INDEX "report_mail_organisation_id_answers_hash_idx" ON "report_mail"("organisation_id", "answers_hash");
