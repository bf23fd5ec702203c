-- CreateEnum
CREATE TYPE "VisitPlanState" AS ENUM ('running', 'ready');

-- CreateTable
CREATE TABLE "visit_plan" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "state" "VisitPlanState" NOT NULL,
    "runs_until" TIMESTAMPTZ(3) NOT NULL,
    "improvements" INTEGER NOT NULL DEFAULT 0,
    "figures" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_plan_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "plan_visit" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "site_id" UUID,
    "day" DATE,
    "starts_at" INTEGER NOT NULL DEFAULT 0,
    "ends_at" INTEGER NOT NULL DEFAULT 0,
    "is_locked" BOOLEAN NOT NULL DEFAULT false,
    "is_wanted" BOOLEAN NOT NULL DEFAULT false,
    "is_excluded" BOOLEAN NOT NULL DEFAULT false,
    "status" "VisitStatus" NOT NULL DEFAULT 'proposed',
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "detour" INTEGER NOT NULL DEFAULT 0,
    "visit_id" UUID,
    "entered_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_visit_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "visit_plan_organisation_id_owner_id_created_at_idx" ON "visit_plan"("organisation_id", "owner_id", "created_at");

-- CreateIndex
CREATE INDEX "plan_visit_organisation_id_plan_id_idx" ON "plan_visit"("organisation_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_visit_organisation_id_customer_id_idx" ON "plan_visit"("organisation_id", "customer_id");

-- AddForeignKey
ALTER TABLE "visit_plan" ADD CONSTRAINT "visit_plan_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visit" ADD CONSTRAINT "plan_visit_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "visit_plan"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visit" ADD CONSTRAINT "plan_visit_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visit" ADD CONSTRAINT "plan_visit_organisation_id_site_id_fkey" FOREIGN KEY ("organisation_id", "site_id") REFERENCES "site"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
