-- By hand: of all orders few are late; by the day confirmed for the order, and for each position of which something is missing.
CREATE INDEX "customer_order_undelivered_promised_on" ON "customer_order"("organisation_id", "promised_on") WHERE "status" IN ('open', 'partially_delivered') AND "archived_at" IS NULL;
CREATE INDEX "order_line_missing_promised_on" ON "order_line"("organisation_id", "promised_on") WHERE "delivered_quantity" < "quantity" AND "archived_at" IS NULL;

-- By hand: few customers are blocked.
CREATE INDEX "customer_credit_blocked" ON "customer"("organisation_id", "name") WHERE "is_credit_blocked";

-- By hand: what was agreed with customers, by the day on which it ends, and what of it is used up.
CREATE INDEX "framework_agreement_ends_on" ON "framework_agreement"("organisation_id", "ends_on") WHERE "archived_at" IS NULL;
CREATE INDEX "framework_agreement_used_up" ON "framework_agreement"("organisation_id", "ends_on") WHERE "volume_cents" > 0 AND "called_cents" * 10 >= "volume_cents" * 9 AND "archived_at" IS NULL;
CREATE INDEX "rebate_scale_ends_on" ON "rebate_scale"("organisation_id", "ends_on") WHERE "archived_at" IS NULL;
CREATE INDEX "loan_item_due_back_on" ON "loan_item"("organisation_id", "due_back_on") WHERE "returned_on" IS NULL AND "archived_at" IS NULL;
