-- AlterTable
ALTER TABLE "import_job" ADD COLUMN     "takes_proposal" BOOLEAN NOT NULL DEFAULT false;
