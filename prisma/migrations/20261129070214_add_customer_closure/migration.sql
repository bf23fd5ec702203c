-- CreateTable
CREATE TABLE "customer_closure" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "customer_closure_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "customer_closure_organisation_id_customer_id_starts_on_ends_key" ON "customer_closure"("organisation_id", "customer_id", "starts_on", "ends_on");

-- AddForeignKey
ALTER TABLE "customer_closure" ADD CONSTRAINT "customer_closure_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
