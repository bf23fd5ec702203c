import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { blockedCustomerPage, listBlockedCustomers } from './blocked-customers.ts'
import { countOwn } from './count-own.ts'
import { expiringAgreementPage, listExpiringAgreements } from './expiring-agreements.ts'
import { lateOrderPage, listLateOrders } from './late-orders.ts'
import { listOpenComplaints, openComplaintPage } from './open-complaints.ts'
import { chasePage, listQuotesToChase } from './quotes-to-chase/list-quotes.ts'

export const insideSalesRouter = router({
  quotesToChase: procedureFor(...anyRole)
    .input(chasePage)
    .query(({ ctx, input }) => listQuotesToChase(ctx, input)),
  lateOrders: procedureFor(...anyRole)
    .input(lateOrderPage)
    .query(({ ctx, input }) => listLateOrders(ctx, input)),
  openComplaints: procedureFor(...anyRole)
    .input(openComplaintPage)
    .query(({ ctx, input }) => listOpenComplaints(ctx, input)),
  blockedCustomers: procedureFor(...anyRole)
    .input(blockedCustomerPage)
    .query(({ ctx, input }) => listBlockedCustomers(ctx, input)),
  expiringAgreements: procedureFor(...anyRole)
    .input(expiringAgreementPage)
    .query(({ ctx, input }) => listExpiringAgreements(ctx, input)),
  counts: procedureFor(...anyRole).query(({ ctx }) => countOwn(ctx)),
})
