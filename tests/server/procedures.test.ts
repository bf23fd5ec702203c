import { initTRPC } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import type { Permission } from '../../server/platform/call/trpc.ts'
import { appRouter } from '../../server/router.ts'

type Enumerated = { _def: { meta?: Partial<Permission>; inputs: unknown[]; type: string } }

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Enumerated>)

/** Names of procedures that do not say who may call them. */
const undeclared = (entries: [string, Enumerated][]): string[] => entries.filter(([, { _def }]) => !_def.meta?.roles?.length).map(([name]) => name)

describe('the procedures', () => {
  it('are all enumerated here', () => {
    expect(procedures.length).toBeGreaterThan(20)
    expect(procedures.map(([name]) => name)).toContain('cockpit.ofItem')
  })

  it('each say who may call them', () => {
    expect(undeclared(procedures)).toEqual([])
  })

  it('would be caught when one did not', () => {
    const forgetful = initTRPC.create().procedure.query(() => 1) as unknown as Enumerated
    expect(undeclared([['forgetful', forgetful]])).toEqual(['forgetful'])
  })

  it('refuse unknown fields, also those that attack prototypes', () => {
    const withInput = procedures.filter(([, { _def }]) => _def.inputs.length > 0)
    expect(withInput.length).toBeGreaterThan(15)
    for (const [name, { _def }] of withInput) {
      const schema = _def.inputs[0] as { safeParse: (input: unknown) => { success: boolean; error?: { issues: { code: string }[] } } }
      const codes = schema.safeParse(JSON.parse('{"surplus":1,"__proto__":{"isAdmin":true}}')).error?.issues.map(({ code }) => code)
      expect(codes, name).toContain('unrecognized_keys')
    }
  })
})
