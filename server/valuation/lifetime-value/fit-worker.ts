/** The thread that fits the models; it tells each as it is found, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { fitModels } from '../../../domain/valuation/lifetime-value/fit-models.ts'
import { customersOf } from './customer-columns.ts'
import type { FitMessage } from './fit-in-thread.ts'

const tell = (message: FitMessage): void => parentPort?.postMessage(message)

for (const model of fitModels(customersOf((workerData as { customers: SharedArrayBuffer }).customers))) tell(model)
tell(null)
