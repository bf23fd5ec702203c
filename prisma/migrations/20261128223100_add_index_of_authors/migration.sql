-- CreateIndex
CREATE INDEX "follow_up_organisation_id_author_id_idx" ON "follow_up"("organisation_id", "author_id");
