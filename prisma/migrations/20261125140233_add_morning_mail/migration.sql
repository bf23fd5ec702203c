-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "is_morning_mail_on" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "morning_mail" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "trouble" TEXT,

    CONSTRAINT "morning_mail_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "morning_mail_organisation_id_user_id_day_key" ON "morning_mail"("organisation_id", "user_id", "day");

-- AddForeignKey
ALTER TABLE "morning_mail" ADD CONSTRAINT "morning_mail_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
