-- By hand: what Prisma's schema cannot say.

-- It left out what its source names no more. All revenue counts that, so no statement that adds it up can take this index.
DROP INDEX "customer_order_revenue_idx";
