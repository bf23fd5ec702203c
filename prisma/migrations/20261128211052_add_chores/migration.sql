-- CreateEnum
CREATE TYPE "ChoreKind" AS ENUM ('calendar', 'settings', 'files', 'subscriptions', 'silence', 'todo', 'own', 'morning_mail');

-- CreateTable
CREATE TABLE "chore" (
    "organisation_id" UUID NOT NULL,
    "kind" "ChoreKind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "token" BIGINT NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "cursor" JSONB,

    CONSTRAINT "chore_pkey" PRIMARY KEY ("organisation_id","kind","subject_id")
);

-- CreateIndex
CREATE INDEX "chore_kind_due_at_idx" ON "chore"("kind", "due_at");
