-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "set_aside" TEXT[] DEFAULT ARRAY[]::TEXT[];
