-- CreateEnum
CREATE TYPE "VisitChannel" AS ENUM ('visit', 'phone_first', 'phone');

-- CreateTable
CREATE TABLE "visit_strategy" (
    "organisation_id" UUID NOT NULL,
    "class_code" CHAR(2) NOT NULL,
    "rhythm" JSONB NOT NULL,
    "minutes" INTEGER NOT NULL,
    "channel" "VisitChannel" NOT NULL,
    "role" "CareRole" NOT NULL,

    CONSTRAINT "visit_strategy_pkey" PRIMARY KEY ("organisation_id","class_code")
);

-- CreateTable
CREATE TABLE "visit_policy" (
    "organisation_id" UUID NOT NULL,
    "hourly_cost_cents" INTEGER NOT NULL,
    "field_days" INTEGER NOT NULL,
    "visits_per_day" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_policy_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "visit_preference" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "site_id" UUID,
    "interval_days" INTEGER,
    "minutes" INTEGER,
    "gap_days" INTEGER,
    "is_drop_in_welcome" BOOLEAN,
    "preferred_weekdays" INTEGER[],
    "is_blocked" BOOLEAN NOT NULL DEFAULT false,
    "flagged_from" DATE,
    "agreed_on" DATE,
    "agreed_since" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_preference_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "visit_preference_organisation_id_customer_id_idx" ON "visit_preference"("organisation_id", "customer_id");

-- AddForeignKey
ALTER TABLE "visit_preference" ADD CONSTRAINT "visit_preference_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_preference" ADD CONSTRAINT "visit_preference_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
