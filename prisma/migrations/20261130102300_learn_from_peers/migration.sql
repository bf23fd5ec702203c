-- CreateTable
CREATE TABLE "chance_trial" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "product_group_id" UUID NOT NULL,
    "product_id" UUID,
    "is_held_back" BOOLEAN NOT NULL,
    "found_on" DATE NOT NULL,
    "bought_on" DATE,

    CONSTRAINT "chance_trial_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "peer_norm" (
    "organisation_id" UUID NOT NULL,
    "target_group" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "customers" INTEGER NOT NULL,
    "norms" JSONB NOT NULL,

    CONSTRAINT "peer_norm_pkey" PRIMARY KEY ("organisation_id","target_group","size")
);

-- CreateIndex
CREATE INDEX "chance_trial_organisation_id_customer_id_idx" ON "chance_trial"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "chance_trial_organisation_id_found_on_idx" ON "chance_trial"("organisation_id", "found_on");

-- AddForeignKey
ALTER TABLE "chance_trial" ADD CONSTRAINT "chance_trial_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
