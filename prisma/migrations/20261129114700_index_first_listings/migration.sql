-- By hand: whether a mailbox was connected of late is asked with each look at its health.
CREATE INDEX "mail_listing_connected_idx" ON "mail_listing"("organisation_id", "mailbox_id") WHERE "cause" = 'connected';
