-- AlterTable
ALTER TABLE "report_file" ADD COLUMN     "missing_in" UUID[] DEFAULT ARRAY[]::UUID[];
