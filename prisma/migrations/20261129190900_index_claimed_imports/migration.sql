-- By hand: which files engines hold, among all that ever came in.
CREATE INDEX "import_progress_held" ON "import_progress"("organisation_id", "at") WHERE "claimed_by" IS NOT NULL;
