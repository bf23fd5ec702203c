-- AlterTable
ALTER TABLE "connector_set" ADD COLUMN     "refused_at" TIMESTAMPTZ(3),
ADD COLUMN     "refused_because" TEXT;
