-- By hand: positions that name a product which is not known yet.
CREATE INDEX "order_line_unlinked" ON "order_line"("organisation_id", "product_number") WHERE "product_id" IS NULL;

-- By hand: the same of quotes.
CREATE INDEX "quote_line_unlinked" ON "quote_line"("organisation_id", "product_number") WHERE "product_id" IS NULL;
