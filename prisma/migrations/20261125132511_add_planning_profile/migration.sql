-- CreateTable
CREATE TABLE "planning_profile" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "home" TEXT,
    "office" TEXT,
    "start_at" TEXT NOT NULL,
    "end_at" TEXT NOT NULL,
    "weekdays" JSONB NOT NULL,
    "holidays" TEXT NOT NULL,
    "tentative_counts" BOOLEAN NOT NULL,
    "most_driving" INTEGER,
    "share" INTEGER NOT NULL,
    "nights" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planning_profile_pkey" PRIMARY KEY ("organisation_id","user_id")
);

-- AddForeignKey
ALTER TABLE "planning_profile" ADD CONSTRAINT "planning_profile_organisation_id_user_id_fkey" FOREIGN KEY ("organisation_id", "user_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
