-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "profile_due_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "mail_key" CHAR(64),
ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "plan_visit" ADD COLUMN     "entry_id" UUID;

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "removed_from" "VisitStatus";

-- CreateTable
CREATE TABLE "user_address" (
    "organisation_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "user_address_pkey" PRIMARY KEY ("organisation_id","address")
);

-- CreateIndex
CREATE INDEX "user_address_organisation_id_user_id_idx" ON "user_address"("organisation_id", "user_id");

-- CreateIndex
CREATE INDEX "plan_visit_organisation_id_entry_id_idx" ON "plan_visit"("organisation_id", "entry_id");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_mail_key_idx" ON "follow_up"("organisation_id", "mail_key");

-- AddForeignKey
ALTER TABLE "user_address" ADD CONSTRAINT "user_address_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits for a word of its owner, in my day.
CREATE INDEX "follow_up_removed_idx" ON "follow_up"("organisation_id", "assignee_id") WHERE "removed_at" IS NOT NULL;
CREATE INDEX "visit_removed_idx" ON "visit"("organisation_id", "owner_id") WHERE "removed_from" IS NOT NULL;
