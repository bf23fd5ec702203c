-- CreateTable
CREATE TABLE "quote_pause" (
    "organisation_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "until_day" DATE NOT NULL,
    "paused_by_id" UUID NOT NULL,
    "paused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quote_pause_pkey" PRIMARY KEY ("organisation_id","quote_id")
);

-- CreateTable
CREATE TABLE "quote_decision" (
    "organisation_id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "outcome" "QuoteStatus" NOT NULL,
    "because" TEXT,
    "competitor" TEXT,
    "price_cents" BIGINT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quote_decision_pkey" PRIMARY KEY ("organisation_id","quote_id")
);

-- CreateTable
CREATE TABLE "spared_customer" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "spared_by_id" UUID NOT NULL,
    "spared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spared_customer_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "quote_chase_policy" (
    "organisation_id" UUID NOT NULL,
    "on_agreed_day" BOOLEAN NOT NULL,
    "tiers" JSONB NOT NULL,
    "rests_after_days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quote_chase_policy_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE INDEX "quote_pause_organisation_id_until_day_quote_id_idx" ON "quote_pause"("organisation_id", "until_day", "quote_id");

-- CreateIndex
CREATE INDEX "spared_customer_organisation_id_spared_at_id_idx" ON "spared_customer"("organisation_id", "spared_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "spared_customer_organisation_id_customer_id_key" ON "spared_customer"("organisation_id", "customer_id");

-- AddForeignKey
ALTER TABLE "quote_pause" ADD CONSTRAINT "quote_pause_organisation_id_quote_id_fkey" FOREIGN KEY ("organisation_id", "quote_id") REFERENCES "quote"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_decision" ADD CONSTRAINT "quote_decision_organisation_id_quote_id_fkey" FOREIGN KEY ("organisation_id", "quote_id") REFERENCES "quote"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spared_customer" ADD CONSTRAINT "spared_customer_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: of all quotes few are open; by each of the days from which it is counted when one asks after them.
CREATE INDEX "quote_open_quoted_on" ON "quote"("organisation_id", "quoted_on") WHERE "status" = 'open' AND "archived_at" IS NULL;
CREATE INDEX "quote_open_valid_until" ON "quote"("organisation_id", "valid_until") WHERE "status" = 'open' AND "archived_at" IS NULL;
CREATE INDEX "quote_open_decision_on" ON "quote"("organisation_id", "decision_on") WHERE "status" = 'open' AND "archived_at" IS NULL;
