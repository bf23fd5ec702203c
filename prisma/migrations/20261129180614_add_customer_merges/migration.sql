-- CreateTable
CREATE TABLE "customer_merge" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "filled" JSONB NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "is_forgotten" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "customer_merge_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_merge_row" (
    "organisation_id" UUID NOT NULL,
    "merge_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "was_main" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "customer_merge_row_pkey" PRIMARY KEY ("organisation_id","merge_id","part","row_key")
);

-- CreateTable
CREATE TABLE "kept_apart" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_apart_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "customer_merge_organisation_id_merged_at_idx" ON "customer_merge"("organisation_id", "merged_at" DESC);

-- CreateIndex
CREATE INDEX "customer_merge_is_forgotten_merged_at_idx" ON "customer_merge"("is_forgotten", "merged_at");

-- CreateIndex
CREATE INDEX "customer_merge_organisation_id_kept_id_idx" ON "customer_merge"("organisation_id", "kept_id");

-- CreateIndex
CREATE INDEX "customer_merge_organisation_id_gone_id_idx" ON "customer_merge"("organisation_id", "gone_id");

-- CreateIndex
CREATE INDEX "kept_apart_organisation_id_other_id_idx" ON "kept_apart"("organisation_id", "other_id");

-- CreateIndex
CREATE UNIQUE INDEX "kept_apart_organisation_id_one_id_other_id_key" ON "kept_apart"("organisation_id", "one_id", "other_id");

-- AddForeignKey
ALTER TABLE "customer_merge" ADD CONSTRAINT "customer_merge_organisation_id_kept_id_fkey" FOREIGN KEY ("organisation_id", "kept_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_merge" ADD CONSTRAINT "customer_merge_organisation_id_gone_id_fkey" FOREIGN KEY ("organisation_id", "gone_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_merge_row" ADD CONSTRAINT "customer_merge_row_organisation_id_merge_id_fkey" FOREIGN KEY ("organisation_id", "merge_id") REFERENCES "customer_merge"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_organisation_id_one_id_fkey" FOREIGN KEY ("organisation_id", "one_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_organisation_id_other_id_fkey" FOREIGN KEY ("organisation_id", "other_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: prospects, and whoever was merged into somebody, are few among the customers.
CREATE INDEX "customer_prospects" ON "customer"("organisation_id", "created_at" DESC) WHERE "kind" = 'prospect' AND "archived_at" IS NULL AND "merged_into_id" IS NULL;
CREATE INDEX "customer_merged_into" ON "customer"("organisation_id", "merged_into_id") WHERE "merged_into_id" IS NOT NULL;

-- CreateIndex
CREATE INDEX "customer_organisation_id_created_at_idx" ON "customer"("organisation_id", "created_at" DESC);
