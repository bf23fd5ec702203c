-- CreateTable
CREATE TABLE "mail_secrecy" (
    "organisation_id" UUID NOT NULL,
    "mail_hash" CHAR(64) NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "secret_on" DATE NOT NULL,

    CONSTRAINT "mail_secrecy_pkey" PRIMARY KEY ("organisation_id","mail_hash","mailbox_id")
);

-- CreateIndex
CREATE INDEX "mail_secrecy_organisation_id_mailbox_id_idx" ON "mail_secrecy"("organisation_id", "mailbox_id");

-- AddForeignKey
ALTER TABLE "mail_secrecy" ADD CONSTRAINT "mail_secrecy_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What verdicts know of it by now.
INSERT INTO "mail_secrecy" ("organisation_id", "mail_hash", "mailbox_id", "secret_on")
SELECT "organisation_id", "mail_hash", "mailbox_id", "judged_at"::date FROM "mail_verdict" WHERE NOT "is_logged" AND "reason" IN ('private', 'confidential');

