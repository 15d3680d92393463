import type { Clock } from '../clock/clock';
import type { CloudAccount } from '../functions/environment';
import type { Functions } from '../functions/functions';
import type { Journal } from '../place/journal';
import type { Shelves } from '../place/shelves';
import type { AdminHandlers } from '../protocol/action';
import { contentSecurity } from './content-security';
import { openApiAction } from './open-api';
import type { PayAnswer } from './pay/answers';
import { downloadBill } from './pay/bill';
import { type Callback, type Callbacks, openCallbacks } from './pay/callbacks';
import type { Faults } from './pay/faults';
import { openPayBooks, type PayBooks } from './pay/orders';
import { payApiAction } from './pay/pay-api';
import { openPaymentSheet, type PaymentSheet } from './pay/payment-sheet';
import { settleRefund } from './pay/refund';
import { openPersonas, type Persona, type Personas } from './personas';
import { openPhoneCodes, type PhoneCode, type PhoneCodes } from './phone-number';
import {
  type MessageTemplate,
  openSubscribeMessages,
  type SentMessage,
  type SubscribeMessages,
} from './subscribe-message';

/** The world of WeChat around the functions: people, messages, money. It remembers separately from the documents. */
export interface WeChat {
  personas: Personas;
  phoneCodes: PhoneCodes;
  messages: SubscribeMessages;
  books: PayBooks;
  faults: Faults;
  callbacks: Callbacks;
  paymentSheet: PaymentSheet;
  /** 对账单 of a past UTC+8 day (`20260713`), all merchants, as the merchant platform gives it; an answer instead of a text if there is none. */
  bill(day: string): PayAnswer | string;
  actions: AdminHandlers;
  /** Begins to deliver notifications, those left from before included. */
  start(): void;
  close(): void;
}

export interface WeChatSettings {
  account: CloudAccount;
  shelves: Shelves;
  clock: Clock;
  functions: Functions;
  journal: Journal;
  templates: MessageTemplate[] | undefined;
  callbackScheduleMs: readonly number[];
}

export function openWeChat(settings: WeChatSettings): WeChat {
  const { account, shelves, clock, functions, journal } = settings;
  const now = () => clock.now();
  const personas = openPersonas(shelves.shelf<Persona>('personas'), shelves.shelf<number>('visits'), now);
  const phoneCodes = openPhoneCodes(shelves.shelf<PhoneCode>('phoneCodes'), now, account.appid);
  const faults: Faults = shelves.shelf<boolean>('faults');
  const messages = openSubscribeMessages(
    shelves.shelf<number>('consents'),
    shelves.shelf<SentMessage>('messages'),
    personas,
    settings.templates,
    faults,
    now,
  );
  const books = openPayBooks(shelves);
  const callbacks = openCallbacks({
    shelf: shelves.shelf<Callback>('callbacks'),
    journal,
    scheduleMs: settings.callbackScheduleMs,
    invoke: (name, event) => functions.invoke(name, event, { source: 'wx_paycallback' }),
    beforeFirst: ({ kind, subMchId, reference }) => {
      if (kind === 'refund') settleRefund({ books, faults, now }, subMchId, reference);
    },
  });
  const apis = {
    'phonenumber.getPhoneNumber': phoneCodes.getPhoneNumber,
    'subscribeMessage.send': messages.send,
    ...contentSecurity(personas, now),
  };
  return {
    personas,
    phoneCodes,
    messages,
    books,
    faults,
    callbacks,
    paymentSheet: openPaymentSheet(books, account, callbacks, faults, now),
    bill: (day) => downloadBill(books, account, now(), { bill_date: day }),
    actions: {
      'wx.openApi': openApiAction(apis, (name, api) => functions.config(name)?.openapi.includes(api) ?? false),
      'wx.wxPayApi': payApiAction({ books, account, callbacks, faults, now }),
    },
    start: () => callbacks.start(),
    close: () => callbacks.close(),
  };
}
