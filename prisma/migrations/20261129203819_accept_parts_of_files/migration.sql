-- AlterTable
ALTER TABLE "import_mapping" ADD COLUMN     "accepts_part" BOOLEAN NOT NULL DEFAULT false;
