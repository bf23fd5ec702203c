-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "potential_told_on" DATE;

-- AlterTable
ALTER TABLE "visit_strategy" ADD COLUMN     "aim" TEXT;

-- CreateTable
CREATE TABLE "potential_statement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "site_id" UUID,
    "product_group_id" UUID,
    "cents" BIGINT NOT NULL,
    "said_on" DATE NOT NULL,
    "said_to_id" UUID,
    "report_id" UUID,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "potential_statement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_worth" (
    "organisation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "potential_cents" BIGINT,
    "low_cents" BIGINT,
    "high_cents" BIGINT,
    "said_on" DATE,
    "basis" JSONB NOT NULL DEFAULT '{}',
    "revenue_cents" BIGINT NOT NULL,
    "margin_cents" BIGINT,
    "last_order_on" DATE,
    "letters" TEXT NOT NULL DEFAULT '',
    "rule" JSONB,
    "asks_potential" BOOLEAN NOT NULL DEFAULT false,
    "made_on" DATE NOT NULL,

    CONSTRAINT "customer_worth_pkey" PRIMARY KEY ("organisation_id","customer_id")
);

-- CreateTable
CREATE TABLE "class_by_hand" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "class_code" CHAR(2) NOT NULL,
    "reason" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "class_by_hand_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "class_change" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "changed_on" DATE NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "from_code" CHAR(2),
    "to_code" CHAR(2),
    "reason" JSONB NOT NULL,
    "run_id" UUID,

    CONSTRAINT "class_change_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "class_run" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "class_run_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "valuation_setting" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "valuation_setting_pkey" PRIMARY KEY ("organisation_id","name")
);

-- CreateTable
CREATE TABLE "valuation_renewal" (
    "organisation_id" UUID NOT NULL,
    "wanted_at" TIMESTAMPTZ(3) NOT NULL,
    "working_on" TIMESTAMPTZ(3),
    "fulfilled" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "held_by" UUID,
    "held_until" TIMESTAMPTZ(3),
    "part" TEXT,
    "after" UUID,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "parts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "valuation_renewal_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "changed_customer" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "changed_customer_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_lifetime" (
    "organisation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "realised_cents" BIGINT,
    "expected_cents" BIGINT,
    "low_cents" BIGINT,
    "high_cents" BIGINT,
    "trailing_cents" BIGINT,
    "reason" TEXT,
    "basis" JSONB NOT NULL DEFAULT '{}',
    "model_id" UUID,
    "made_on" DATE NOT NULL,

    CONSTRAINT "customer_lifetime_pkey" PRIMARY KEY ("organisation_id","customer_id")
);

-- CreateTable
CREATE TABLE "valuation_model" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target_group" TEXT,
    "parameters" JSONB NOT NULL,
    "covariance" JSONB,
    "told" JSONB NOT NULL DEFAULT '{}',
    "customers" INTEGER NOT NULL,
    "log_likelihood" DOUBLE PRECISION NOT NULL,
    "has_converged" BOOLEAN NOT NULL,
    "fitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "valuation_model_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "next_order" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "product_group_id" UUID,
    "machine_id" UUID,
    "last_on" DATE NOT NULL,
    "orders" INTEGER NOT NULL,
    "every_days" DOUBLE PRECISION NOT NULL,
    "earliest_on" DATE NOT NULL,
    "likely_on" DATE NOT NULL,
    "latest_on" DATE NOT NULL,
    "behind_on" DATE,
    "quantity" DECIMAL(18,3),
    "unit" TEXT,
    "cents" BIGINT,
    "basis" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "next_order_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "chance" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rule_key" TEXT NOT NULL,
    "product_group_id" UUID,
    "product_id" UUID,
    "cents" BIGINT NOT NULL,
    "basis" JSONB NOT NULL,
    "place" SMALLINT NOT NULL,
    "is_held_back" BOOLEAN NOT NULL DEFAULT false,
    "found_on" DATE NOT NULL,

    CONSTRAINT "chance_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "chance_answer" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rule_key" TEXT NOT NULL,
    "product_group_id" UUID,
    "product_id" UUID,
    "answer" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "chance_answer_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "chance_bar" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "product_group_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chance_bar_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "customer_loyalty" (
    "organisation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "stage" TEXT,
    "since" DATE NOT NULL,
    "blocking" JSONB,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "made_on" DATE NOT NULL,

    CONSTRAINT "customer_loyalty_pkey" PRIMARY KEY ("organisation_id","customer_id")
);

-- CreateTable
CREATE TABLE "loyalty_fact" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "note" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "loyalty_fact_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "loyalty_by_hand" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "loyalty_by_hand_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "value_objection" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "rule_key" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "answer" TEXT,

    CONSTRAINT "value_objection_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "potential_statement_organisation_id_customer_id_said_on_idx" ON "potential_statement"("organisation_id", "customer_id", "said_on" DESC);

-- CreateIndex
CREATE INDEX "class_by_hand_organisation_id_customer_id_idx" ON "class_by_hand"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "class_change_organisation_id_customer_id_changed_at_idx" ON "class_change"("organisation_id", "customer_id", "changed_at" DESC);

-- CreateIndex
CREATE INDEX "class_change_organisation_id_changed_on_idx" ON "class_change"("organisation_id", "changed_on");

-- CreateIndex
CREATE INDEX "class_run_organisation_id_at_idx" ON "class_run"("organisation_id", "at" DESC);

-- CreateIndex
CREATE INDEX "valuation_renewal_wanted_at_idx" ON "valuation_renewal"("wanted_at");

-- CreateIndex
CREATE INDEX "changed_customer_changed_at_idx" ON "changed_customer"("changed_at");

-- CreateIndex
CREATE INDEX "valuation_model_organisation_id_kind_fitted_at_idx" ON "valuation_model"("organisation_id", "kind", "fitted_at" DESC);

-- CreateIndex
CREATE INDEX "next_order_organisation_id_customer_id_idx" ON "next_order"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "next_order_organisation_id_behind_on_idx" ON "next_order"("organisation_id", "behind_on");

-- CreateIndex
CREATE INDEX "chance_organisation_id_rule_key_idx" ON "chance"("organisation_id", "rule_key");

-- CreateIndex
CREATE UNIQUE INDEX "chance_organisation_id_customer_id_rule_key_key" ON "chance"("organisation_id", "customer_id", "rule_key");

-- CreateIndex
CREATE INDEX "chance_answer_organisation_id_customer_id_idx" ON "chance_answer"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "chance_answer_organisation_id_kind_at_idx" ON "chance_answer"("organisation_id", "kind", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "chance_bar_organisation_id_customer_id_product_group_id_key" ON "chance_bar"("organisation_id", "customer_id", "product_group_id");

-- CreateIndex
CREATE INDEX "customer_loyalty_organisation_id_stage_idx" ON "customer_loyalty"("organisation_id", "stage");

-- CreateIndex
CREATE INDEX "loyalty_fact_organisation_id_customer_id_idx" ON "loyalty_fact"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "loyalty_by_hand_organisation_id_customer_id_idx" ON "loyalty_by_hand"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "value_objection_organisation_id_customer_id_idx" ON "value_objection"("organisation_id", "customer_id");

-- CreateIndex
CREATE INDEX "value_objection_organisation_id_at_idx" ON "value_objection"("organisation_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "potential_statement" ADD CONSTRAINT "potential_statement_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_worth" ADD CONSTRAINT "customer_worth_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_by_hand" ADD CONSTRAINT "class_by_hand_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_change" ADD CONSTRAINT "class_change_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_lifetime" ADD CONSTRAINT "customer_lifetime_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "next_order" ADD CONSTRAINT "next_order_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chance" ADD CONSTRAINT "chance_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chance_answer" ADD CONSTRAINT "chance_answer_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chance_bar" ADD CONSTRAINT "chance_bar_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_loyalty" ADD CONSTRAINT "customer_loyalty_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loyalty_fact" ADD CONSTRAINT "loyalty_fact_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loyalty_by_hand" ADD CONSTRAINT "loyalty_by_hand_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value_objection" ADD CONSTRAINT "value_objection_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
