-- DropIndex
DROP INDEX "order_line_organisation_id_order_id_idx";

-- DropIndex
DROP INDEX "quote_line_organisation_id_quote_id_idx";

-- AlterTable
ALTER TABLE "import_mapping" ADD COLUMN     "rates" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "import_job" ADD COLUMN     "is_part" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "import_progress" ADD COLUMN     "claimed_by" UUID;

-- By hand: the engine looks for files that are on their way, of all organisations.
CREATE INDEX "import_job_on_its_way" ON "import_job"("created_at") WHERE "state" IN ('reading', 'running', 'undoing');
