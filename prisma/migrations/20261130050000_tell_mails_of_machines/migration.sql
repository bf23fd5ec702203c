-- AlterTable
ALTER TABLE "report_mail" ADD COLUMN     "is_by_machine" BOOLEAN NOT NULL DEFAULT false;
