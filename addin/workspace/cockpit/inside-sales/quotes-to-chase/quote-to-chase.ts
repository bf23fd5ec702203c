import type { Outputs } from '../../../../api.ts'

export type QuoteToChase = Outputs['insideSales']['quotesToChase']['rows'][number]
