-- AlterTable
ALTER TABLE "site" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
