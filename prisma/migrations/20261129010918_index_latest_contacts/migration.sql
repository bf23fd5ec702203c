-- CreateIndex
CREATE INDEX "report_customer_organisation_id_at_idx" ON "report_customer"("organisation_id", "at" DESC);
