-- By hand: where each came from, the newest first, as `list-imports.ts` says it; among messages by the thousand there are few files.
CREATE INDEX "import_job_origin_idx" ON "import_job"("organisation_id",
  (CASE WHEN "api_key_id" IS NOT NULL THEN 'push' WHEN "connector_id" IS NOT NULL THEN 'connector' WHEN "created_by_id" IS NULL THEN 'drop_folder' ELSE 'file' END),
  "created_at" DESC, "id" DESC);

-- By hand: the same of those with which something is wrong, and all of them together.
CREATE INDEX "import_job_trouble_origin_idx" ON "import_job"("organisation_id",
  (CASE WHEN "api_key_id" IS NOT NULL THEN 'push' WHEN "connector_id" IS NOT NULL THEN 'connector' WHEN "created_by_id" IS NULL THEN 'drop_folder' ELSE 'file' END),
  "created_at" DESC, "id" DESC)
  WHERE "state" IN ('asking', 'refused', 'failed') OR ("state" IN ('checked', 'done') AND ("trouble" IS NOT NULL OR "rejected_count" > 0));
CREATE INDEX "import_job_trouble_idx" ON "import_job"("organisation_id", "created_at" DESC, "id" DESC)
  WHERE "state" IN ('asking', 'refused', 'failed') OR ("state" IN ('checked', 'done') AND ("trouble" IS NOT NULL OR "rejected_count" > 0));
