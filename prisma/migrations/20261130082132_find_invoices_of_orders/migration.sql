-- CreateIndex
CREATE INDEX "invoice_organisation_id_order_id_idx" ON "invoice"("organisation_id", "order_id");
