-- In batches
-- The words of the names that were there before the triggers.
WITH "some" AS (
  SELECT "organisation_id", "id", "name_folded" FROM "customer"
  WHERE $1::text IS NULL OR ("organisation_id", "id") > (split_part($1, ' ', 1)::uuid, split_part($1, ' ', 2)::uuid)
  ORDER BY "organisation_id", "id" LIMIT 5000
), "noted" AS (
  INSERT INTO "name_word" ("organisation_id", "word")
  SELECT DISTINCT "organisation_id", "word" FROM "some" CROSS JOIN LATERAL unnest(string_to_array("name_folded", ' ')) "word"
  WHERE length("word") BETWEEN 4 AND 60 ORDER BY "organisation_id", "word"
  ON CONFLICT DO NOTHING
)
SELECT concat_ws(' ', "organisation_id", "id") AS "place" FROM "some" ORDER BY "organisation_id" DESC, "id" DESC LIMIT 1;
