-- By hand: what Prisma's schema cannot say.

-- Mails that an entry of a list has brought into the history.
CREATE INDEX "mail_verdict_rule_idx" ON "mail_verdict"("organisation_id", "rule_id", "report_id") WHERE "rule_id" IS NOT NULL;
