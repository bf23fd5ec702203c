-- In batches
-- What customers have said becomes a statement; what is left with the customer is what a source says.
WITH "some" AS (
  SELECT "organisation_id", "id", "potential_cents", "potential_asked_on" FROM "customer"
  WHERE $1::text IS NULL OR ("organisation_id", "id") > (split_part($1, ' ', 1)::uuid, split_part($1, ' ', 2)::uuid)
  ORDER BY "organisation_id", "id" LIMIT 5000
), "said" AS (
  INSERT INTO "potential_statement" ("organisation_id", "id", "customer_id", "cents", "said_on", "created_at")
  SELECT "organisation_id", gen_random_uuid(), "id", "potential_cents", "potential_asked_on", now() FROM "some"
  WHERE "potential_cents" IS NOT NULL AND "potential_asked_on" IS NOT NULL
), "left" AS (
  UPDATE "customer" "c" SET "potential_cents" = NULL, "potential_asked_on" = NULL FROM "some" "s"
  WHERE "c"."organisation_id" = "s"."organisation_id" AND "c"."id" = "s"."id" AND "s"."potential_asked_on" IS NOT NULL
)
SELECT concat_ws(' ', "organisation_id", "id") AS "place" FROM "some" ORDER BY "organisation_id" DESC, "id" DESC LIMIT 1;
