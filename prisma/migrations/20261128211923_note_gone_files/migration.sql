-- AlterTable
ALTER TABLE "mail_witness" ADD COLUMN     "files_gone_at" TIMESTAMPTZ(3);
