-- AlterTable
ALTER TABLE "planning_profile" ADD COLUMN     "pause_from" TEXT NOT NULL DEFAULT '11:30',
ADD COLUMN     "pause_minutes" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "pause_until" TEXT NOT NULL DEFAULT '13:30';
