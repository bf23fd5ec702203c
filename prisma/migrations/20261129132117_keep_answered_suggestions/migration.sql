-- CreateEnum
CREATE TYPE "MailSuggestion" AS ENUM ('complaint', 'visit', 'closed', 'follow_up');

-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "suggestion" "MailSuggestion";

-- CreateTable
CREATE TABLE "answered_suggestion" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "mail_key" CHAR(64) NOT NULL,
    "kind" "MailSuggestion" NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answered_suggestion_pkey" PRIMARY KEY ("organisation_id","mail_key","user_id","kind")
);

-- CreateIndex
CREATE INDEX "answered_suggestion_organisation_id_user_id_idx" ON "answered_suggestion"("organisation_id", "user_id");

-- AddForeignKey
ALTER TABLE "answered_suggestion" ADD CONSTRAINT "answered_suggestion_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
