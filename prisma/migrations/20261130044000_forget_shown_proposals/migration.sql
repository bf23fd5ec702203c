-- CreateIndex
CREATE INDEX "shown_proposal_day_idx" ON "shown_proposal"("day");
