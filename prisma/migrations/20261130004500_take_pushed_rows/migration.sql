-- AlterTable
ALTER TABLE "import_job" ADD COLUMN     "api_key_id" UUID,
ALTER COLUMN "file_name" DROP NOT NULL;

-- CreateTable
CREATE TABLE "api_key" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "entities" TEXT[],
    "prefix" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "pushed_batch" (
    "organisation_id" UUID NOT NULL,
    "api_key_id" UUID NOT NULL,
    "name_hash" BYTEA NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "job_id" UUID NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pushed_batch_pkey" PRIMARY KEY ("organisation_id","api_key_id","name_hash")
);

-- CreateIndex
CREATE INDEX "api_key_prefix_idx" ON "api_key"("prefix");

-- CreateIndex
CREATE INDEX "pushed_batch_organisation_id_job_id_idx" ON "pushed_batch"("organisation_id", "job_id");

-- CreateIndex
CREATE INDEX "pushed_batch_created_at_idx" ON "pushed_batch"("created_at");

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_organisation_id_api_key_id_fkey" FOREIGN KEY ("organisation_id", "api_key_id") REFERENCES "api_key"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pushed_batch" ADD CONSTRAINT "pushed_batch_organisation_id_api_key_id_fkey" FOREIGN KEY ("organisation_id", "api_key_id") REFERENCES "api_key"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_batch" ADD CONSTRAINT "pushed_batch_organisation_id_job_id_fkey" FOREIGN KEY ("organisation_id", "job_id") REFERENCES "import_job"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: batches whose time has passed, among all the files that stay.
CREATE INDEX "import_job_pushed_idx" ON "import_job" ("created_at") WHERE "api_key_id" IS NOT NULL;
