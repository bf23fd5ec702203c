-- AlterTable
ALTER TABLE "mail_witness" ADD COLUMN     "marked_as" TEXT;
