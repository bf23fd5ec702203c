-- CreateEnum
CREATE TYPE "Language" AS ENUM ('de', 'en');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "chosen_language" "Language",
ADD COLUMN     "display_language" "Language",
ADD COLUMN     "mailbox_language" "Language";
