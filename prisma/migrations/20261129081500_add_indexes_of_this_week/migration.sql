-- By hand: what Prisma's schema cannot say.

-- Open quotes by the day they end.
CREATE INDEX "quote_open_idx" ON "quote"("organisation_id", "valid_until") WHERE "status" = 'open' AND "archived_at" IS NULL;

-- What a customer has ordered between two days, added up by the index alone.
CREATE INDEX "customer_order_revenue_idx" ON "customer_order"("organisation_id", "customer_id", "ordered_on") INCLUDE ("total_cents") WHERE "status" <> 'cancelled' AND "archived_at" IS NULL;

-- Reports of visits that stand in no calendar: few beside all mails.
CREATE INDEX "contact_report_visit_idx" ON "contact_report"("organisation_id", "at") WHERE "channel" = 'visit' AND "visit_id" IS NULL AND "withdrawn_at" IS NULL;
