-- In batches
-- The copies in mailboxes of teams that were there before the trigger.
WITH "some" AS (
  SELECT "organisation_id", "id", "report_id", "mailbox" FROM "mail_witness"
  WHERE $1::text IS NULL OR ("organisation_id", "id") > (split_part($1, ' ', 1)::uuid, split_part($1, ' ', 2)::uuid)
  ORDER BY "organisation_id", "id" LIMIT 5000
), "noted" AS (
  UPDATE "mail_witness" "w" SET "team_sent_at" = "r"."at"
  FROM "some" "s"
    JOIN "mailbox" "m" ON "m"."organisation_id" = "s"."organisation_id" AND "m"."oid"::text = "s"."mailbox" AND "m"."kind" = 'shared'
    JOIN "contact_report" "r" ON "r"."organisation_id" = "s"."organisation_id" AND "r"."id" = "s"."report_id"
  WHERE "w"."organisation_id" = "s"."organisation_id" AND "w"."id" = "s"."id" AND "w"."team_sent_at" IS NULL
)
SELECT concat_ws(' ', "organisation_id", "id") AS "place" FROM "some" ORDER BY "organisation_id" DESC, "id" DESC LIMIT 1;
