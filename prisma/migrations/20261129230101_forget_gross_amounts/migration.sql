-- In batches
-- What lists of open items alone have told of is what is owed with its tax, and stood where the net amount stands.
WITH "some" AS (
  SELECT "organisation_id", "id" FROM "invoice"
  WHERE $1::text IS NULL OR ("organisation_id", "id") > (split_part($1, ' ', 1)::uuid, split_part($1, ' ', 2)::uuid)
  ORDER BY "organisation_id", "id" LIMIT 5000
), "forgotten" AS (
  UPDATE "invoice" "i" SET "total_cents" = NULL
  FROM "some" "s"
  WHERE "i"."organisation_id" = "s"."organisation_id" AND "i"."id" = "s"."id" AND "i"."total_cents" IS NOT NULL
    AND EXISTS (SELECT FROM "external_number" "n" WHERE "n"."organisation_id" = "s"."organisation_id" AND "n"."entity" = 'open_item' AND "n"."entity_id" = "s"."id")
    AND NOT EXISTS (SELECT FROM "external_number" "n" WHERE "n"."organisation_id" = "s"."organisation_id" AND "n"."entity" = 'invoice' AND "n"."entity_id" = "s"."id"
      AND "n"."content_hash" IS NOT NULL)
)
SELECT concat_ws(' ', "organisation_id", "id") AS "place" FROM "some" ORDER BY "organisation_id" DESC, "id" DESC LIMIT 1;
