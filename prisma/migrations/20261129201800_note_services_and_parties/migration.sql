-- AlterTable
ALTER TABLE "machine" ADD COLUMN     "last_service_on" DATE;

-- AlterTable
ALTER TABLE "project_party" ADD COLUMN     "source" TEXT;
