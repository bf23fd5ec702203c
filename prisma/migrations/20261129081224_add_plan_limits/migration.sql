-- AlterTable
ALTER TABLE "visit_plan" ADD COLUMN     "limits" JSONB;
