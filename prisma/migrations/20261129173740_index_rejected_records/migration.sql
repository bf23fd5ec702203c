-- CreateIndex
CREATE INDEX "import_rejection_organisation_id_job_id_record_idx" ON "import_rejection"("organisation_id", "job_id", "record");
