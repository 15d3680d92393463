import { payment } from '@mulin/shared-types/operations/payment';
import { serve } from '../kit/serve';
import { previewBankList, recordBankBalance, recordBankList } from './bank/record';
import { bankAccounts, bankDifferences, bankPapers, explainBankDifference } from './bank/view';
import { closeExpired, paid } from './callback';
import { credit, payByCredit } from './credit';
import { askInvoice, invoice } from './invoices/ask';
import { invoices } from './invoices/list';
import { recordInvoice } from './invoices/record';
import { invoiceSheet } from './invoices/sheet';
import { enterOfflineList, previewOfflineList } from './list/enter';
import { confirmOffline, differences, enterOffline, offlineToConfirm } from './offline';
import { numberReceipts } from './receipts/numbering';
import { list, receipt } from './receipts/receipt';
import { verifyReceipt } from './receipts/verify';
import { askRefund, refundable } from './refunds/ask';
import { askCreditBack } from './refunds/credit-back';
import { decideRefund, payOutRefund } from './refunds/decide';
import { continueRefunds, refundTold } from './refunds/heard';
import { askUnserved, unserved } from './refunds/unserved';
import { refundSlips, refunds } from './refunds/view';
import { explainDifference, settlementDifferences, settlements } from './settlements/differences';
import { previewSettlement, recordSettlement } from './settlements/record';
import { start } from './start';
import { cancel, state } from './state';

export const main = serve(
  payment,
  {
    ...{ start, state, cancel, receipt, verifyReceipt, list },
    ...{ enterOffline, offlineToConfirm, confirmOffline, differences, previewOfflineList, enterOfflineList },
    ...{
      refundable,
      askRefund,
      askCreditBack,
      decideRefund,
      payOutRefund,
      refunds,
      refundSlips,
      unserved,
      askUnserved,
    },
    ...{ askInvoice, invoice, invoices, recordInvoice, invoiceSheet },
    ...{ credit, payByCredit },
    ...{ previewSettlement, recordSettlement, settlements, settlementDifferences, explainDifference },
    ...{ bankAccounts, previewBankList, recordBankList, recordBankBalance },
    ...{ bankPapers, bankDifferences, explainBankDifference },
  },
  {
    // A function has one trigger: refunds are gone on with after the orders nobody paid, then what was paid gets its numbers.
    timers: {
      closeExpired: async (ctx) => [await closeExpired(ctx), await continueRefunds(ctx), await numberReceipts(ctx)],
    },
    callbacks: { refundTold, paid },
  },
);
