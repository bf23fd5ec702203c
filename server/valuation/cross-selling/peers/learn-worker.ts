/** The thread that learns what comparable customers buy; it tells that and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { learnNorms } from '../../../../domain/valuation/cross-selling/peers/learn-norms.ts'
import type { LearnWork } from './learn-in-thread.ts'

const { pieces, products, limits }: LearnWork = workerData
parentPort?.postMessage(learnNorms(pieces, products, limits))
