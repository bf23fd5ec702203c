-- AlterTable
ALTER TABLE "import_record" ADD COLUMN     "said_at" TIMESTAMPTZ(3);
