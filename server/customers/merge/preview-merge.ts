import { differing, type Filled, type FilledField, fillEmpty } from '../../../domain/customers/merge/fill-empty.ts'
import type { LikelySame } from '../../../domain/customers/merge/likely-same.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { compareSides } from './compare-sides.ts'
import { type MergeGroup, type MergePart, mergeGroups, mergeParts } from './merge-parts.ts'
import { type PairOfCustomers, readPair, type SideOfPair, toSide } from './read-pair.ts'

/** `there`: what the kept one has already. */
export type MergeCount = { group: MergeGroup; moving: number; there: number }

export type MergePreview = {
  kept: SideOfPair & { version: number }
  gone: SideOfPair & { version: number }
  /** null: nothing but the caller says that they are one. */
  likelySame: LikelySame | null
  counts: MergeCount[]
  filled: Filled
  /** Fields in which the kept one's word stays against the other's. */
  differing: FilledField[]
  /** Files are brought in right now: wait until that is done. */
  isImporting: boolean
}

/** What merging would do. Changes nothing. */
export async function previewMerge(ctx: Context, pair: PairOfCustomers): Promise<MergePreview> {
  const { kept, gone } = await readPair(ctx, pair)
  const [counts, isImporting] = await Promise.all([countRows(ctx, pair), isImportingNow(ctx)])
  return {
    kept: { ...toSide(kept), version: kept.version },
    gone: { ...toSide(gone), version: gone.version },
    likelySame: compareSides(kept, gone),
    counts,
    filled: fillEmpty(kept.fields, gone.fields),
    differing: differing(kept.fields, gone.fields),
    isImporting,
  }
}

/** Whoever brings documents in has looked up before to which customer. */
export async function isImportingNow(ctx: Context): Promise<boolean> {
  const rows = await ctx.db.sql`select from import_job j where j.organisation_id = ${organisation} and j.state in ('running', 'undoing') limit 1`
  return rows.length > 0
}

type Counted = { name: string; moving: number; there: number }

async function countRows(ctx: Context, { keptId, goneId }: PairOfCustomers): Promise<MergeCount[]> {
  const kept = fragment`${keptId}::uuid`
  const count = ({ name, table, column, only, isThere }: MergePart) =>
    fragment`select ${name}::text as name, count(*) filter (where not ${isThere(kept)}) as moving, count(*) filter (where ${isThere(kept)}) as there
      from ${table} t where t.organisation_id = ${organisation} and t.${column} = ${goneId}::uuid and ${only}`
  const counting = mergeParts.filter(({ group }) => group !== null)
  const all = counting.map(count).reduce((before, next) => fragment`${before} union all ${next}`)
  const rows = await ctx.db.sql<Counted>`${all}`
  return mergeGroups.map((group) => sumUp(group, rows)).filter(({ moving, there }) => moving + there > 0)
}

function sumUp(group: MergeGroup, rows: readonly Counted[]): MergeCount {
  const names = mergeParts.filter((part) => part.group === group).map(({ name }) => name)
  const own = rows.filter(({ name }) => names.includes(name))
  const total = (which: 'moving' | 'there'): number => own.reduce((sum, row) => sum + row[which], 0)
  return { group, moving: total('moving'), there: total('there') }
}
