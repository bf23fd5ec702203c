-- DropIndex
DROP INDEX "mail_verdict_organisation_id_mailbox_id_message_hash_idx";

-- CreateIndex
CREATE INDEX "complaint_organisation_id_number_idx" ON "complaint"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "contact_email_organisation_id_address_idx" ON "contact_email"("organisation_id", "address" COLLATE "C");

-- CreateIndex
CREATE INDEX "customer_organisation_id_phone_idx" ON "customer"("organisation_id", "phone");

-- CreateIndex
CREATE INDEX "customer_email_organisation_id_address_idx" ON "customer_email"("organisation_id", "address" COLLATE "C");

-- CreateIndex
CREATE INDEX "customer_order_organisation_id_number_idx" ON "customer_order"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "external_number_organisation_id_entity_external_id_idx" ON "external_number"("organisation_id", "entity", "external_id");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_report_id_idx" ON "follow_up"("organisation_id", "report_id");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_result_report_id_idx" ON "follow_up"("organisation_id", "result_report_id");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_mail_item_id_idx" ON "follow_up"("organisation_id", "mail_item_id");

-- CreateIndex
CREATE INDEX "invoice_organisation_id_number_idx" ON "invoice"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "mail_verdict_organisation_id_message_hash_idx" ON "mail_verdict"("organisation_id", "message_hash");

-- CreateIndex
CREATE INDEX "quote_organisation_id_number_idx" ON "quote"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "report_file_organisation_id_stored_file_id_idx" ON "report_file"("organisation_id", "stored_file_id");

-- CreateIndex
CREATE INDEX "report_participant_organisation_id_address_idx" ON "report_participant"("organisation_id", "address" COLLATE "C");

-- CreateIndex
CREATE INDEX "site_organisation_id_phone_idx" ON "site"("organisation_id", "phone");

-- CreateIndex
CREATE INDEX "stored_file_stored_at_idx" ON "stored_file"("stored_at");

-- By hand: what Prisma's schema cannot say.

-- Whose address ends so: a domain, its subdomains included.
CREATE INDEX "report_participant_organisation_id_reverse_address_idx" ON "report_participant"("organisation_id", reverse("address") COLLATE "C");

-- A place as somebody types it.
CREATE INDEX "site_organisation_id_lower_city_idx" ON "site"("organisation_id", lower("city"));

-- What waits is little, however much is done.
CREATE INDEX "outbox_entry_waiting_idx" ON "outbox_entry"("organisation_id", "user_id", "created_at") WHERE "status" <> 'done';
CREATE INDEX "outbox_entry_done_idx" ON "outbox_entry"("finished_at") WHERE "status" = 'done';

-- Verdicts that go some day, complaints that are open, stretches of mail that are still read, settings that were changed: few beside all others.
CREATE INDEX "mail_verdict_not_logged_idx" ON "mail_verdict"("organisation_id", "mailbox_id", "judged_at") WHERE NOT "is_logged";
CREATE INDEX "complaint_open_idx" ON "complaint"("organisation_id", "deadline_on") WHERE "status" <> 'closed';
CREATE INDEX "mail_listing_open_idx" ON "mail_listing"("organisation_id", "mailbox_id") WHERE "finished_at" IS NULL;
CREATE INDEX "audit_entry_change_idx" ON "audit_entry"("organisation_id", "action", "at") WHERE "change" IS NOT NULL;
