-- AlterTable
ALTER TABLE "planning_profile" ADD COLUMN     "joint_tours" JSONB NOT NULL DEFAULT '[]';
