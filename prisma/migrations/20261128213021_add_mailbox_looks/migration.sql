-- AlterTable
ALTER TABLE "mail_folder" ADD COLUMN     "compared_at" TIMESTAMPTZ(3),
ADD COLUMN     "compared_from" TIMESTAMPTZ(3),
ADD COLUMN     "compared_mails" INTEGER,
ADD COLUMN     "compared_missing" INTEGER,
ADD COLUMN     "delta_read_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "mailbox" ADD COLUMN     "compare_begun_at" TIMESTAMPTZ(3),
ADD COLUMN     "folders_at" TIMESTAMPTZ(3),
ADD COLUMN     "folders_link" TEXT,
ADD COLUMN     "looked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "server_node" (
    "node_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "server_node_pkey" PRIMARY KEY ("node_id")
);

-- CreateTable
CREATE TABLE "mail_change_seen" (
    "organisation_id" UUID NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "change_hash" CHAR(64) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_change_seen_pkey" PRIMARY KEY ("organisation_id","mailbox_id","change_hash")
);

-- CreateIndex
CREATE INDEX "mail_change_seen_organisation_id_mailbox_id_changed_at_idx" ON "mail_change_seen"("organisation_id", "mailbox_id", "changed_at");

-- CreateIndex
CREATE INDEX "mail_witness_organisation_id_mailbox_marked_as_idx" ON "mail_witness"("organisation_id", "mailbox", "marked_as");

-- CreateIndex
CREATE INDEX "mail_witness_organisation_id_mailbox_seen_at_idx" ON "mail_witness"("organisation_id", "mailbox", "seen_at");

-- AddForeignKey
ALTER TABLE "mail_change_seen" ADD CONSTRAINT "mail_change_seen_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
