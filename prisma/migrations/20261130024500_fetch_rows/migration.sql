-- AlterEnum
ALTER TYPE "ChoreKind" ADD VALUE 'connector';

-- AlterTable
ALTER TABLE "import_job" ADD COLUMN     "connector_id" UUID,
ADD COLUMN     "removes_named" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "connector" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "secret" BYTEA NOT NULL,
    "every_minutes" INTEGER NOT NULL,
    "waits_until" TIMESTAMPTZ(3),
    "waits_because" TEXT,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "requests" BIGINT NOT NULL DEFAULT 0,
    "woken_at" TIMESTAMPTZ(3),
    "ran_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,

    CONSTRAINT "connector_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "connector_set" (
    "organisation_id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "cursor" JSONB,
    "job_id" UUID,
    "next_cursor" JSONB,
    "rows" BIGINT NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),
    "compared_at" TIMESTAMPTZ(3),
    "doubt" JSONB,

    CONSTRAINT "connector_set_pkey" PRIMARY KEY ("organisation_id","connector_id","name")
);

-- CreateTable
CREATE TABLE "connector_link" (
    "organisation_id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "customer_number" TEXT NOT NULL,

    CONSTRAINT "connector_link_pkey" PRIMARY KEY ("organisation_id","connector_id","number")
);

-- CreateTable
CREATE TABLE "connector_subscription" (
    "organisation_id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "set" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "client_state" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "connector_subscription_pkey" PRIMARY KEY ("organisation_id","connector_id","set")
);

-- CreateIndex
CREATE INDEX "connector_subscription_external_id_idx" ON "connector_subscription"("external_id");

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_organisation_id_connector_id_fkey" FOREIGN KEY ("organisation_id", "connector_id") REFERENCES "connector"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "connector_set" ADD CONSTRAINT "connector_set_organisation_id_connector_id_fkey" FOREIGN KEY ("organisation_id", "connector_id") REFERENCES "connector"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connector_link" ADD CONSTRAINT "connector_link_organisation_id_connector_id_fkey" FOREIGN KEY ("organisation_id", "connector_id") REFERENCES "connector"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connector_subscription" ADD CONSTRAINT "connector_subscription_organisation_id_connector_id_fkey" FOREIGN KEY ("organisation_id", "connector_id") REFERENCES "connector"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what connectors have fetched whose time has passed, among all the files that stay.
CREATE INDEX "import_job_connected_idx" ON "import_job" ("created_at") WHERE "connector_id" IS NOT NULL;

-- By hand: two of one source would take each other's rows for vanished.
CREATE UNIQUE INDEX "connector_source_key" ON "connector" ("organisation_id", "source") WHERE "removed_at" IS NULL;
