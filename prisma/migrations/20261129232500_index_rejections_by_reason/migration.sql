-- CreateIndex
CREATE INDEX "import_rejection_organisation_id_job_id_reason_line_idx" ON "import_rejection"("organisation_id", "job_id", "reason", "line");
