import { dayOf } from '@mulin/domain/day/day';
import { reductionGrounds, reductionStates } from '@mulin/domain/fees/reduction-states';
import { vacancyStates } from '@mulin/domain/fees/vacancy-states';
import { arrearsDisputes, certificates, reductions } from '@mulin/shared-types/documents/arrears';
import { invoices, orders } from '@mulin/shared-types/documents/payment';
import { vacancies } from '@mulin/shared-types/documents/vacancies';
import { oneOf } from '../../../kit/database';
import { yuan } from '../../../kit/spreadsheet';
import { newest, type Sheet, sheet } from './sheet';
import type { Whose } from './whose';

const orderWords = { waiting: '等付款', paid: '缴了', closed: '没有付，关了', refunded: '退了' } as const;
const invoiceWords = { requested: '等开票', issued: '开好了', 'red-lettered': '红字冲回了' } as const;

const asked = { by: 'askedBy', order: newest('askedAt') };
const byHome = ({ homes, openid }: Whose) => ({ unitId: oneOf(homes), askedBy: openid });

/** 缴的费、开的票, and what one asked for about them. */
export const aboutMoney: Sheet[] = [
  sheet(orders, {
    name: '我缴的费',
    by: 'openid',
    order: newest('createdAt'),
    heads: ['日期', '房子', '金额（元）', '收据号', '状态'],
    where: ({ homes, openid }) => ({ unitId: oneOf(homes), openid }),
    rows: (found, { label }) =>
      found.map(({ createdAt, unitId, totalFen, receiptNo, state }) => [
        dayOf(createdAt),
        label(unitId),
        yuan(totalFen),
        receiptNo ?? '',
        orderWords[state],
      ]),
  }),
  sheet(invoices, {
    ...asked,
    name: '我要的发票',
    heads: ['日期', '房子', '抬头', '税号', '金额（元）', '状态', '发票号'],
    where: ({ openid }) => ({ askedBy: openid }),
    rows: (found) =>
      found.map(({ askedAt, unitLabel, title, taxNumber, totalFen, state, invoiceNo }) => [
        dayOf(askedAt),
        unitLabel,
        title,
        taxNumber,
        yuan(totalFen),
        invoiceWords[state],
        invoiceNo,
      ]),
  }),
  sheet(reductions, {
    ...asked,
    name: '我申请的减免',
    heads: ['日期', '房子', '凭什么', '状态', '说明'],
    where: byHome,
    rows: (found) =>
      found.map(({ askedAt, unitLabel, ground, state, checkNote, reason }) => [
        dayOf(askedAt),
        unitLabel,
        reductionGrounds[ground],
        reductionStates[state],
        [checkNote, reason].filter(Boolean).join('；'),
      ]),
  }),
  sheet(vacancies, {
    ...asked,
    name: '我报的空置',
    heads: ['日期', '房子', '从哪天', '到哪天', '状态', '说明'],
    where: byHome,
    rows: (found) =>
      found.map(({ askedAt, unitLabel, from, to, state, checkNote, reason }) => [
        dayOf(askedAt),
        unitLabel,
        from,
        to,
        vacancyStates[state],
        [checkNote, reason].filter(Boolean).join('；'),
      ]),
  }),
  sheet(arrearsDisputes, {
    ...asked,
    name: '我对账单的异议',
    heads: ['日期', '房子', '内容', '答复'],
    where: byHome,
    rows: (found) => found.map(({ askedAt, unitLabel, text, answer }) => [dayOf(askedAt), unitLabel, text, answer]),
  }),
  sheet(certificates, {
    name: '我开的结清证明',
    by: 'issuedBy',
    order: newest('issuedAt'),
    heads: ['日期', '房子', '编号', '物业费结清到'],
    where: ({ homes, openid }) => ({ unitId: oneOf(homes), issuedBy: openid }),
    rows: (found) => found.map(({ _id, day, unitLabel, feesTo }) => [day, unitLabel, _id, feesTo]),
  }),
];
