-- AlterTable
ALTER TABLE "customer" DROP COLUMN "agreed_visit_on";
