-- CreateTable
CREATE TABLE "potential_share" (
    "organisation_id" UUID NOT NULL,
    "target_group" TEXT NOT NULL,
    "product_group_id" UUID NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "customers" INTEGER NOT NULL,

    CONSTRAINT "potential_share_pkey" PRIMARY KEY ("organisation_id","target_group","product_group_id")
);
