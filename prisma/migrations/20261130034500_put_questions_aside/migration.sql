-- AlterEnum
ALTER TYPE "MailSuggestion" ADD VALUE 'order';
ALTER TYPE "MailSuggestion" ADD VALUE 'invoice';
ALTER TYPE "MailSuggestion" ADD VALUE 'price';
