-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "role_lost_at" TIMESTAMPTZ(3);

-- Until now nobody wrote down who was there: the weeks begin today.
UPDATE "app_user" SET "last_seen_at" = now() WHERE "last_seen_at" IS NULL;

-- What was somebody's own is his again where it had become a team's, and read by nobody until he wants it.
UPDATE "mailbox" m SET "kind" = 'user', "user_id" = u."id", "status" = 'disconnected', "disconnected_at" = now(), "lease_token" = m."lease_token" + 1, "lease_until" = NULL
FROM "app_user" u WHERE u."organisation_id" = m."organisation_id" AND u."oid" = m."oid" AND m."kind" = 'shared';

