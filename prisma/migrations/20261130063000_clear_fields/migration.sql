-- AlterTable
ALTER TABLE "import_line" ADD COLUMN     "cleared" TEXT[];
