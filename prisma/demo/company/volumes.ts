/** How large the companies are. */
import type { Volume } from './context.ts'

export const DEMO_VOLUME: Volume = {
  customers: 300,
  contacts: 2.2,
  reports: 12,
  orderLines: 44,
  quotes: 1.7,
  visits: 2.2,
  followUps: 0.8,
  complaints: 0.25,
  machines: 0.7,
  competitorPrices: 0.5,
  invoiceDays: 540,
}

export const SMALL_VOLUME: Volume = { ...DEMO_VOLUME, customers: 12, reports: 6, orderLines: 20 }

/** For benchmarks: per 100,000 customers about 200,000 contacts, 1,000,000 contact reports and 500,000 order lines, and the rest in moderation. */
export const benchmarkVolume = (customers: number): Volume => ({
  customers,
  contacts: 2,
  reports: 10,
  orderLines: 6,
  quotes: 1,
  visits: 1,
  followUps: 0.5,
  complaints: 0.1,
  machines: 0.2,
  competitorPrices: 0.1,
  invoiceDays: 400,
})
