import { QueryClient } from '@tanstack/react-query'
import { mayRetry } from './errors/failure.ts'

const FRESH_MS = 30_000
const KEPT_MS = 120_000

/** A visited mail is shown from memory for 30 s and forgotten after two minutes. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        gcTime: KEPT_MS,
        retry: (count, error) => count < 1 && mayRetry(error),
        retryDelay: 800,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
