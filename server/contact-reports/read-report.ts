import type { ReportLine } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'

export type Report = ReportLine & {
  text: string | null
  participants: { role: string; name: string | null; address: string | null }[]
  files: { name: string; sizeBytes: number }[]
  customers: { customerId: string; name: string }[]
  project: string | null
  canWithdraw: boolean
}

export async function readReport(_ctx: Context, _input: { reportId: string }): Promise<Report> {
  throw new Error('not written yet')
}
