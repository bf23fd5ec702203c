-- CreateIndex
CREATE INDEX "class_change_organisation_id_run_id_idx" ON "class_change"("organisation_id", "run_id");
