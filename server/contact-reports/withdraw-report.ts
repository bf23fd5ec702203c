import type { Context } from '../context.ts'

export async function withdrawReport(_ctx: Context, _input: { reportId: string }): Promise<void> {
  throw new Error('not written yet')
}
