-- AlterTable
ALTER TABLE "invoice" ALTER COLUMN "total_cents" DROP NOT NULL;
