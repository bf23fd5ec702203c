/** The thread in which mail texts are parsed: one message in, one out. */
import { parentPort } from 'node:worker_threads'
import { newMailText } from '../../domain/mail-text.ts'

parentPort?.on('message', (plain: string) => parentPort?.postMessage(newMailText(plain)))
