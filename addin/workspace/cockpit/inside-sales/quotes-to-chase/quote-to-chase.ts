import type { Outputs } from '../../../../api.ts'

export type QuoteToChase = Outputs['quotesToChase']['list']['rows'][number]
