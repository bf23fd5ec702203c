-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "hash_key" BYTEA,
ALTER COLUMN "mail_secret" SET DEFAULT '\x';

-- Of what was not logged only hashes, day and reason stay.
UPDATE "mail_verdict" v SET "rule_id" = NULL, "received_at" = date_trunc('day', v."received_at", o."time_zone"), "judged_at" = date_trunc('day', v."judged_at", o."time_zone")
FROM "organisation" o WHERE o."id" = v."organisation_id" AND NOT v."is_logged";

