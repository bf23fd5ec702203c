-- CreateIndex
CREATE INDEX "customer_suggestion_organisation_id_responsible_id_idx" ON "customer_suggestion"("organisation_id", "responsible_id");
