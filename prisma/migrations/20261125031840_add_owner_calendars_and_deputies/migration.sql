-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "calendar_delta" TEXT,
ADD COLUMN     "calendar_from" TIMESTAMPTZ(3),
ADD COLUMN     "calendar_until" TIMESTAMPTZ(3),
ADD COLUMN     "standing_deputy_id" UUID,
ADD COLUMN     "todo_trouble" TEXT;

-- AlterTable
ALTER TABLE "deputy" ADD COLUMN     "dismissed_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_organisation_id_standing_deputy_id_fkey" FOREIGN KEY ("organisation_id", "standing_deputy_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
