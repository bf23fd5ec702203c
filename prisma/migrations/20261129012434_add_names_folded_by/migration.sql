-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "names_folded_by" INTEGER NOT NULL DEFAULT 0;
