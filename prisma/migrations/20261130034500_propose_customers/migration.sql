-- CreateTable
CREATE TABLE "shown_proposal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "place" SMALLINT NOT NULL,
    "customer_id" UUID NOT NULL,
    "things" TEXT[],

    CONSTRAINT "shown_proposal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "proposal_pause" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "until_day" DATE NOT NULL,
    "paused_by_id" UUID NOT NULL,
    "paused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_pause_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "proposal_refusal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "refused_by_id" UUID NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_refusal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "proposal_policy" (
    "organisation_id" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "most_a_day" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_policy_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shown_proposal_organisation_id_user_id_day_place_key" ON "shown_proposal"("organisation_id", "user_id", "day", "place");

-- CreateIndex
CREATE UNIQUE INDEX "shown_proposal_organisation_id_customer_id_day_key" ON "shown_proposal"("organisation_id", "customer_id", "day");

-- CreateIndex
CREATE INDEX "proposal_pause_organisation_id_until_day_id_idx" ON "proposal_pause"("organisation_id", "until_day", "id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_pause_organisation_id_customer_id_key" ON "proposal_pause"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "proposal_refusal_organisation_id_refused_at_id_idx" ON "proposal_refusal"("organisation_id", "refused_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "proposal_refusal_organisation_id_customer_id_kind_key" ON "proposal_refusal"("organisation_id", "customer_id", "kind");

-- AddForeignKey
ALTER TABLE "shown_proposal" ADD CONSTRAINT "shown_proposal_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_pause" ADD CONSTRAINT "proposal_pause_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_refusal" ADD CONSTRAINT "proposal_refusal_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what a customer still waits for, among all his orders.
CREATE INDEX "customer_order_undelivered_customer" ON "customer_order"("organisation_id", "customer_id") WHERE "status" IN ('open', 'partially_delivered') AND "archived_at" IS NULL;
