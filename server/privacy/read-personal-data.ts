/** "What is stored about me": everything of the caller's, row by row, and how much of it there is. */
import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'
import { cursor } from '../platform/input.ts'
import { type Holding, type HoldingName, holdings } from './holdings.ts'

export type PersonalDataCount = { holding: HoldingName; count: number }
/** Rows as the database holds them, by the names of its columns. */
export type PersonalDataPage = { rows: Record<string, unknown>[]; nextCursor: string | null }

export const holdingNames = Object.keys(holdings) as [HoldingName, ...HoldingName[]]

const PAGE = 500

/** Holdings without anything of the caller's are told, too. */
export async function countPersonalData(ctx: Context): Promise<PersonalDataCount[]> {
  const counts = await ctx.db.sql<{ holding: string; count: number }>`${holdingNames
    .map((name) => fragment`select ${name} as holding, count(*) as count from ${rowsOf(ctx, holdings[name])}`)
    .reduce((all, one) => fragment`${all} union all ${one}`)}`
  const known = new Map(counts.map(({ holding, count }) => [holding, count]))
  return holdingNames.map((holding) => ({ holding, count: known.get(holding) ?? 0 }))
}

export const holdingToRead = z.strictObject({ holding: z.enum(holdingNames), cursor })

export type HoldingToRead = z.infer<typeof holdingToRead>

/** A few hundred rows at a time, so that nobody's years have to fit into one answer. */
export async function readPersonalData(ctx: Context, input: HoldingToRead): Promise<PersonalDataPage> {
  const holding: Holding = holdings[input.holding]
  const rows = await ctx.db.sql<{ key: string; row: Record<string, unknown> }>`
    select ${holding.key} as key, to_jsonb(t) as row from ${rowsOf(ctx, holding)} and ${holding.key} > ${input.cursor ?? ''} order by 1 limit ${PAGE}`
  return { rows: rows.map(({ row }) => shownOf(holding, row)), nextCursor: rows.length < PAGE ? null : (rows.at(-1)?.key ?? null) }
}

const rowsOf = (ctx: Context, { table, isHis }: Holding): SqlFragment =>
  fragment`${table} t where t.organisation_id = ${organisation} and ${isHis(ctx.user)}`

function shownOf({ hidden = [], shown }: Holding, row: Record<string, unknown>): Record<string, unknown> {
  const isShown = (column: string): boolean => column !== 'organisation_id' && !hidden.includes(column) && (shown?.includes(column) ?? true)
  return Object.fromEntries(Object.entries(row).filter(([column]) => isShown(column)))
}
