-- AlterTable
ALTER TABLE "logging_policy" ADD COLUMN     "are_territories_told" BOOLEAN NOT NULL DEFAULT true;

