-- CreateTable
CREATE TABLE "potential_factor" (
    "organisation_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cents" BIGINT NOT NULL,
    "low_cents" BIGINT NOT NULL,
    "high_cents" BIGINT NOT NULL,
    "customers" INTEGER NOT NULL,

    CONSTRAINT "potential_factor_pkey" PRIMARY KEY ("organisation_id","field","name")
);
