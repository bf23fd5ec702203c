-- Documents are found by their numbers, and by those that customers gave them, however they are written. The same expression as that of the other numbers.
CREATE INDEX "delivery_number_key_idx" ON "delivery"("organisation_id", reverse(lower(regexp_replace("number", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C");
CREATE INDEX "quote_reference_key_idx" ON "quote"("organisation_id", reverse(lower(regexp_replace("customer_reference", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C") WHERE "customer_reference" IS NOT NULL;
CREATE INDEX "customer_order_reference_key_idx" ON "customer_order"("organisation_id", reverse(lower(regexp_replace("customer_reference", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C") WHERE "customer_reference" IS NOT NULL;
CREATE INDEX "invoice_reference_key_idx" ON "invoice"("organisation_id", reverse(lower(regexp_replace("customer_reference", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C") WHERE "customer_reference" IS NOT NULL;
