/** Refusals of Business Central in its form. */
export class BusinessCentralError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const badRequest = (message: string): BusinessCentralError => new BusinessCentralError(400, 'BadRequest', message)

export const unknownSegment = (segment: string): BusinessCentralError =>
  new BusinessCentralError(404, 'BadRequest_ResourceNotFound', `Resource not found for the segment '${segment}'.`)

export const noRecord = (entity: string): BusinessCentralError =>
  new BusinessCentralError(404, 'Internal_RecordNotFound', `The ${entity} does not exist.`)

export const errorBody = ({ code, message }: BusinessCentralError, correlationId: string): object => ({
  error: { code, message: `${message}  CorrelationId:  ${correlationId}.` },
})
