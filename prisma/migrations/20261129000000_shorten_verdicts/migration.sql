-- In batches
-- Of what was not logged only hashes, day and reason stay. What somebody changes right now, or a node of the version before writes behind this place, is left to them.
-- was 8521140cecc35be996539c041f5199b8343d31ead3fceebe78d205e6234ecae6
WITH "stretch" AS (
  SELECT l."organisation_id", l."mailbox_id", l."mail_hash", o."time_zone" FROM "mail_verdict" l JOIN "organisation" o ON o."id" = l."organisation_id"
  WHERE ($1::text IS NULL OR (l."organisation_id", l."mailbox_id", l."mail_hash") > (split_part($1, ' ', 1)::uuid, split_part($1, ' ', 2)::uuid, split_part($1, ' ', 3)::char(64)))
    AND NOT l."is_logged" AND (l."rule_id" IS NOT NULL OR l."received_at" <> date_trunc('day', l."received_at", o."time_zone") OR l."judged_at" <> date_trunc('day', l."judged_at", o."time_zone"))
  ORDER BY l."organisation_id", l."mailbox_id", l."mail_hash" LIMIT 5000 FOR UPDATE OF l SKIP LOCKED
), "shortened" AS (
  UPDATE "mail_verdict" v SET "rule_id" = NULL, "received_at" = date_trunc('day', v."received_at", s."time_zone"), "judged_at" = date_trunc('day', v."judged_at", s."time_zone")
  FROM "stretch" s WHERE v."organisation_id" = s."organisation_id" AND v."mailbox_id" = s."mailbox_id" AND v."mail_hash" = s."mail_hash"
)
SELECT concat_ws(' ', "organisation_id", "mailbox_id", "mail_hash") AS "place" FROM "stretch" ORDER BY "organisation_id" DESC, "mailbox_id" DESC, "mail_hash" DESC LIMIT 1;
