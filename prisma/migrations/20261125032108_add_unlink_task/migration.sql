-- AlterEnum
ALTER TYPE "OutboxKind" ADD VALUE 'unlink_task';
