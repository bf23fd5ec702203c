-- By hand: what Prisma's schema cannot say. In which reports a colleague took part; most people in them are customers' people.
CREATE INDEX "report_participant_user_idx" ON "report_participant"("organisation_id", "user_id") WHERE "user_id" IS NOT NULL;
