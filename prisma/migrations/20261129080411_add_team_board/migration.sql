-- AlterTable
ALTER TABLE "mail_witness" ADD COLUMN     "team_sent_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "report_mail" ADD COLUMN     "handed_by_id" UUID,
ADD COLUMN     "settled_at" TIMESTAMPTZ(3);

-- By hand: what Prisma's schema cannot say.

-- Whichever node writes the copy. Mailboxes of the demonstration's past are named by their addresses.
CREATE FUNCTION note_team_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.mailbox ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    SELECT r.at INTO NEW.team_sent_at FROM mailbox m JOIN contact_report r ON r.organisation_id = m.organisation_id AND r.id = NEW.report_id
    WHERE m.organisation_id = NEW.organisation_id AND m.oid = NEW.mailbox::uuid AND m.kind = 'shared';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mail_witness_team_mail BEFORE INSERT ON "mail_witness" FOR EACH ROW EXECUTE FUNCTION note_team_mail();

CREATE INDEX "mail_witness_team_sent_at_idx" ON "mail_witness"("organisation_id", "mailbox", "team_sent_at" DESC, "report_id" DESC) WHERE "team_sent_at" IS NOT NULL;
