-- By hand: what nobody has answered yet, among all objections that ever were.
CREATE INDEX "value_objection_open_at" ON "value_objection"("organisation_id", "at" DESC, "id" DESC) WHERE "withdrawn_at" IS NULL AND "settled_at" IS NULL;
CREATE INDEX "value_objection_settled_at" ON "value_objection"("organisation_id", "settled_at" DESC, "id" DESC) WHERE "withdrawn_at" IS NULL AND "settled_at" IS NOT NULL;

-- By hand: of how many customers a rule speaks.
CREATE INDEX "customer_worth_rule" ON "customer_worth"("organisation_id", coalesce("rule" ->> 'id', 'none'));
-- CreateIndex
CREATE INDEX "customer_worth_organisation_id_source_idx" ON "customer_worth"("organisation_id", "source");
