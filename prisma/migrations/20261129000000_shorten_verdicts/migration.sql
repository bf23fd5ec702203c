-- In batches
-- Of what was not logged only hashes, day and reason stay. What somebody changes right now is left to him.
UPDATE "mail_verdict" v SET "rule_id" = NULL, "received_at" = date_trunc('day', v."received_at", long."time_zone"), "judged_at" = date_trunc('day', v."judged_at", long."time_zone")
FROM (
  SELECT l."organisation_id", l."mailbox_id", l."mail_hash", o."time_zone" FROM "mail_verdict" l JOIN "organisation" o ON o."id" = l."organisation_id"
  WHERE NOT l."is_logged" AND (l."rule_id" IS NOT NULL OR l."received_at" <> date_trunc('day', l."received_at", o."time_zone") OR l."judged_at" <> date_trunc('day', l."judged_at", o."time_zone"))
  LIMIT 5000 FOR UPDATE OF l SKIP LOCKED
) long
WHERE v."organisation_id" = long."organisation_id" AND v."mailbox_id" = long."mailbox_id" AND v."mail_hash" = long."mail_hash";
