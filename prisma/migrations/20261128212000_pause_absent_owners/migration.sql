-- was 7474d3e946fcb1420f3fa0db43642d9e6268c54da789bdba176b157316ce8e5d
-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "role_lost_at" TIMESTAMPTZ(3);

-- Until now nobody wrote down who was there: the weeks begin today.
UPDATE "app_user" SET "last_seen_at" = now() WHERE "last_seen_at" IS NULL;

-- What was somebody's own is his again where it had become a team's, and read by nobody until he wants it. Whose account has only signed in once, and who has neither
-- connected the mailbox himself nor looked after any customer, is no person: before, team mailboxes stopped for such accounts without a word.
WITH "own" AS (
  UPDATE "mailbox" m SET "kind" = 'user', "user_id" = u."id", "status" = 'disconnected', "disconnected_at" = now(), "lease_token" = m."lease_token" + 1, "lease_until" = NULL
  FROM "app_user" u WHERE u."organisation_id" = m."organisation_id" AND u."oid" = m."oid" AND m."kind" = 'shared' AND (
    EXISTS (SELECT 1 FROM "audit_entry" a WHERE a."organisation_id" = u."organisation_id" AND a."user_id" = u."id" AND a."action" = 'mailSync.connect' AND a."entity_id" = m."id"::text)
    OR EXISTS (SELECT 1 FROM "care_team_member" c WHERE c."organisation_id" = u."organisation_id" AND c."user_id" = u."id"))
  RETURNING m."organisation_id", m."id")
INSERT INTO "audit_entry" ("organisation_id", "id", "at", "action", "outcome", "entity", "entity_id")
SELECT "organisation_id", gen_random_uuid(), now(), 'mailSync.disconnect', 'allowed', 'mailbox', "id"::text FROM "own";
