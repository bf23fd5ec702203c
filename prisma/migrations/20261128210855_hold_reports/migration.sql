-- CreateTable
CREATE TABLE "held_report_customer" (
    "organisation_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,

    CONSTRAINT "held_report_customer_pkey" PRIMARY KEY ("organisation_id","report_id","customer_id")
);

-- CreateIndex
CREATE INDEX "held_report_customer_organisation_id_customer_id_idx" ON "held_report_customer"("organisation_id", "customer_id");

-- AddForeignKey
ALTER TABLE "held_report_customer" ADD CONSTRAINT "held_report_customer_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_report_customer" ADD CONSTRAINT "held_report_customer_organisation_id_report_id_fkey" FOREIGN KEY ("organisation_id", "report_id") REFERENCES "contact_report"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
