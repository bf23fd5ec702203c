-- CreateEnum
CREATE TYPE "WakeCause" AS ENUM ('mail', 'calendar', 'subscription', 'wish', 'compare');

-- CreateEnum
CREATE TYPE "WishKind" AS ENUM ('address', 'domain', 'folder', 'category', 'depth');

-- AlterTable
ALTER TABLE "mail_listing" ADD COLUMN     "wish_id" UUID;

-- AlterTable
ALTER TABLE "mailbox" ADD COLUMN     "rest_until" TIMESTAMPTZ(3),
ADD COLUMN     "wished_to" UUID;

-- CreateTable
CREATE TABLE "mailbox_wake" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mailbox_id" UUID NOT NULL,
    "cause" "WakeCause" NOT NULL,
    "woken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_wake_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "judge_wish" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "WishKind" NOT NULL,
    "value" TEXT NOT NULL,
    "user_id" UUID,
    "wished_by_id" UUID NOT NULL,
    "customer_id" UUID,
    "wished_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "judge_wish_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "mailbox_wake_organisation_id_mailbox_id_idx" ON "mailbox_wake"("organisation_id", "mailbox_id");

-- AddForeignKey
ALTER TABLE "mailbox_wake" ADD CONSTRAINT "mailbox_wake_organisation_id_mailbox_id_fkey" FOREIGN KEY ("organisation_id", "mailbox_id") REFERENCES "mailbox"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
